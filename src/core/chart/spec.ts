/** How a chart draws. */
export type Mark = 'number' | 'line' | 'bar' | 'dot' | 'histogram' | 'heatmap'

/** What is done with several rows of one place. */
export type Aggregation = 'none' | 'count' | 'sum' | 'avg'

/** A chart of a result; x, y and colour are its columns. */
export interface ChartSpec {
  mark: Mark
  x?: number
  y?: number
  colour?: number
  aggregation: Aggregation
  /** Bars by their place in the result or by their size. */
  sort: 'data' | 'value'
}

/** What a column can be in a chart. */
export interface ColumnProfile {
  column: number
  role: 'number' | 'time' | 'category' | 'none'
  /** Different values among the rows that were looked at; NULL is none. */
  distinct: number
  /** A key by its name: it counts, but adding it up means nothing. */
  isKey: boolean
}
