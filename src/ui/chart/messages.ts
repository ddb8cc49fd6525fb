import type { Aggregation, ChartSpec, Mark } from '#core/chart/spec.ts'
import type { ChartData } from '#core/chart/data.ts'

const whole = new Intl.NumberFormat('en-US')
const number = (count: number) => whole.format(count)

/** What the chart tab says. */
export const chartText = {
  tab: 'Chart',
  loading: 'Drawing…',
  failed: (why: string) => `The chart could not be drawn: ${why}`,
  none: {
    'no-rows': 'There are no rows to draw.',
    'no-columns':
      'These columns have neither numbers nor times nor names to draw. Select a number and what it belongs to, e.g. a category or a day.',
  },
  noneTitle: 'No chart of this',
  noResult: 'Run a query that returns rows, then look here again.',
  settings: 'How to draw it',
  mark: 'Chart',
  x: 'Across',
  y: 'Value',
  colour: 'Colour',
  aggregation: 'Rows of one place',
  sort: 'Order',
  nothing: 'nothing',
  marks: {
    number: 'one number',
    line: 'line',
    bar: 'bars',
    dot: 'points',
    histogram: 'histogram',
    heatmap: 'heat map',
  } satisfies Record<Mark, string>,
  aggregations: { none: 'each alone', count: 'count', sum: 'sum', avg: 'average' } satisfies Record<
    Aggregation,
    string
  >,
  sorts: { data: 'as in the result', value: 'by size' },
  propose: 'Propose one again',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  pngFailed: 'The browser could not make the picture. Save it as SVG instead.',
  data: 'The numbers of this chart',
  more: 'Fetch all rows first when the chart is to show all of the result.',
  nothingDrawn: 'No row has a number and a place for this chart. Choose other columns.',
  drawn: ({ points, used, skipped, outOf }: ChartData, mark: Mark, partly: boolean) =>
    [
      mark === 'dot' || mark === 'number'
        ? `${number(points.length)} of ${number(outOf ?? points.length)} rows drawn${outOf ? ', spread evenly' : ''}.`
        : `${number(used)} rows in ${number(points.length)} ${points.length === 1 ? 'mark' : 'marks'}${outOf ? ` out of ${number(outOf)}${mark === 'bar' ? ', the largest' : ''}` : ''}.`,
      ...(skipped > 0 ? [`${number(skipped)} without a number or a place are left out.`] : []),
      ...(partly ? ['The result has more rows than were fetched.'] : []),
    ].join(' '),
  value: ({ aggregation, y }: ChartSpec, name: (column: number) => string) =>
    aggregation === 'count' || y === undefined
      ? 'rows'
      : aggregation === 'none'
        ? name(y)
        : `${aggregation} of ${name(y)}`,
  described: (spec: ChartSpec, value: string, across: string, data: ChartData) =>
    `Chart (${chartText.marks[spec.mark]}): ${value}${across ? ` by ${across}` : ''}, ${number(data.points.length)} ${data.points.length === 1 ? 'value' : 'values'}${data.series.length > 0 ? ` in ${number(data.series.length)} series` : ''}. The numbers are in the table below.`,
} as const
