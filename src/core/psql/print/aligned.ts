import type { PrintOptions } from './options.ts'
import { lineStyle, type LineStyle, type Rule } from './style.ts'
import { footersOf, type Table } from './table.ts'
import { fit, linesOf, type Line } from './width.ts'

/** The widths of a table's columns, as they are and as they are printed. */
export interface Layout {
  header: number[]
  widest: number[]
  printed: number[]
  /** Columns of a terminal that the whole table takes. */
  total: number
  headerTotal: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const widestOf = (lines: readonly Line[]): number => Math.max(...lines.map(({ width }) => width))

function frame(columns: number, border: number): number {
  if (border === 0) return columns
  return border === 1 ? columns * 3 - (columns > 0 ? 1 : 0) : columns * 3 + 1
}

/** Measures a table; a wrapped one is narrowed to `columns`, the widest against its average first. */
export function layOut(table: Table, options: PrintOptions): Layout {
  const header = table.headers.map((text) => widestOf(linesOf(text)))
  const widest = [...header]
  const sums = header.map(() => 0)
  for (const row of table.rows)
    row.forEach((text, column) => {
      const width = widestOf(linesOf(text))
      widest[column] = Math.max(widest[column] ?? 0, width)
      sums[column] = (sums[column] ?? 0) + width
    })
  const around = frame(header.length, Math.min(options.border, 2))
  const layout = {
    header,
    widest,
    printed: [...widest],
    total: around + sum(widest),
    headerTotal: around + sum(header),
  }
  const room = options.columns
  if (options.format !== 'wrapped' || room === 0 || room < layout.headerTotal) return layout
  const average = sums.map((one) => (table.rows.length ? Math.floor(one / table.rows.length) : 0))
  narrow(layout, average, room)
  return layout
}

function narrow(layout: Layout, average: readonly number[], room: number): void {
  const { printed, header, widest } = layout
  while (layout.total > room) {
    let worst = -1
    let most = 0
    printed.forEach((width, column) => {
      const usual = average[column] ?? 0
      if (usual === 0 || width <= (header[column] ?? 0)) return
      const ratio = width / usual + (widest[column] ?? 0) * 0.01
      if (ratio > most) [most, worst] = [ratio, column]
    })
    if (worst < 0) return
    printed[worst] = (printed[worst] ?? 0) - 1
    layout.total--
  }
}

function ruleLine(rule: Rule, widths: readonly number[], border: number): string {
  const { fill, left, middle, right } = rule
  const cells = widths.map((width) => fill.repeat(width))
  if (border === 0) return cells.join(' ')
  const line = fill + cells.join(fill + middle + fill) + fill
  return border === 1 ? line : left + line + right
}

function headerLines(table: Table, widths: readonly number[], border: number, style: LineStyle): string[] {
  const cells = table.headers.map(linesOf)
  const height = Math.max(1, ...cells.map(({ length }) => length))
  const last = cells.length - 1
  return Array.from({ length: cells.length ? height : 0 }, (_, at) => {
    const parts = cells.map((lines, column) => {
      const room = widths[column] ?? 0
      const line = lines[at]
      const before = border !== 0 || (!style.marksRight && column > 0)
      const space = Math.max(room - (line?.width ?? 0), 0)
      const text = line ? ' '.repeat(space >> 1) + line.text + ' '.repeat((space + 1) >> 1) : ' '.repeat(room)
      const mark = lines[at + 1] ? style.headerRight : ' '
      return (
        (before ? (at ? style.headerLeft : ' ') : '') +
        text +
        (border !== 0 || style.marksRight ? mark : '') +
        (border !== 0 && column < last ? style.data.middle : '')
      )
    })
    return border === 2 ? style.data.left + parts.join('') + style.data.right : parts.join('')
  })
}

type Mark = 'none' | 'wrap' | 'newline'

// Where a cell of the row that is printed stands: which of its lines, and what of that line is left.
interface Cell {
  lines: Line[]
  at: number
  rest: string
  mark: Mark
}

function markText(mark: Mark, none: string, wrap: string, newline: string): string {
  return mark === 'none' ? none : mark === 'wrap' ? wrap : newline
}

class RowPrinter {
  #widths: readonly number[]
  #aligns: Table['aligns']
  #border: number
  #style: LineStyle

  constructor(widths: readonly number[], aligns: Table['aligns'], border: number, style: LineStyle) {
    this.#widths = widths
    this.#aligns = aligns
    this.#border = border
    this.#style = style
  }

  print(texts: readonly string[]): string[] {
    const cells = texts.map((text): Cell => {
      const lines = linesOf(text)
      return { lines, at: 0, rest: lines[0]?.text ?? '', mark: 'none' }
    })
    const printed: string[] = []
    do printed.push(this.#line(cells))
    while (cells.some(({ lines, at }) => at < lines.length))
    return printed
  }

  #line(cells: readonly Cell[]): string {
    const [border, style, last] = [this.#border, this.#style, cells.length - 1]
    let line = border === 2 ? style.data.left : ''
    cells.forEach((cell, column) => {
      if (border !== 0) line += markText(cell.mark, ' ', style.wrapLeft, style.newlineLeft)
      line += this.#part(cell, column, border === 2 || column < last)
      line += markText(
        cell.mark,
        border === 2 || column < last ? ' ' : '',
        style.wrapRight,
        style.newlineRight,
      )
      if (border !== 0 && column < last) line += this.#divider(cells[column + 1])
    })
    return border === 2 ? line + style.data.right : line
  }

  // Prints what fits of a cell, moves on in it and sets the mark that follows.
  #part(cell: Cell, column: number, padded: boolean): string {
    const room = this.#widths[column] ?? 0
    if (cell.at >= cell.lines.length) {
      cell.mark = 'none'
      return padded ? ' '.repeat(room) : ''
    }
    const { text, width } = fit(cell.rest, room)
    const space = ' '.repeat(Math.max(room - width, 0))
    cell.rest = cell.rest.slice(text.length)
    const wrapped = cell.rest !== ''
    if (!wrapped) {
      cell.at++
      cell.rest = cell.lines[cell.at]?.text ?? ''
    }
    cell.mark = wrapped ? 'wrap' : cell.at < cell.lines.length ? 'newline' : 'none'
    if (this.#aligns[column] === 'right') return space + text
    return padded || cell.mark !== 'none' ? text + space : text
  }

  // The divider belongs to the column on its right, which is not printed yet in this line.
  #divider(next: Cell | undefined): string {
    const { data, wrapRule, newlineRule, blankRule } = this.#style
    if (!next) return ''
    if (next.mark !== 'none') return markText(next.mark, '', wrapRule, newlineRule)
    return next.at >= next.lines.length ? blankRule : data.middle
  }
}

/** Prints a table in rows and columns. */
export function aligned(table: Table, options: PrintOptions, layout: Layout): string {
  const border = Math.min(options.border, 2)
  const style = lineStyle(options)
  const { printed, total } = layout
  const out: string[] = []
  if (table.title !== undefined && !options.tuples_only) {
    const width = widestOf(linesOf(table.title))
    out.push(' '.repeat(width >= total ? 0 : (total - width) >> 1) + table.title)
  }
  if (!options.tuples_only) {
    if (border === 2) out.push(ruleLine(style.top, printed, border))
    out.push(...headerLines(table, printed, border, style))
    out.push(ruleLine(style.header, printed, border))
  }
  const rows = new RowPrinter(printed, table.aligns, border, style)
  if (table.headers.length) for (const row of table.rows) out.push(...rows.print(row))
  if (border === 2) out.push(ruleLine(style.bottom, printed, border))
  if (!options.tuples_only) out.push(...footersOf(table, options))
  return `${out.join('\n')}${out.length ? '\n' : ''}\n`
}
