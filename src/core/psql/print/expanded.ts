import type { PrintOptions } from './options.ts'
import { lineStyle, type LineStyle, type Rule } from './style.ts'
import { footersOf, type Table } from './table.ts'
import { fit, linesOf, type Line } from './width.ts'

interface Shape {
  border: number
  style: LineStyle
  old: boolean
  options: PrintOptions
  headerWidth: number
  dataWidth: number
  headerBreaks: boolean
  dataBreaks: boolean
}

function widest(cells: readonly Line[][]): number {
  return cells.reduce((most, lines) => lines.reduce((wide, { width }) => Math.max(wide, width), most), 0)
}

function measure(table: Table, options: PrintOptions): Shape {
  const headers = table.headers.map(linesOf)
  const cells = table.rows.flatMap((row) => row.map(linesOf))
  const shape: Shape = {
    border: Math.min(options.border, 2),
    style: lineStyle(options),
    old: options.linestyle === 'old-ascii',
    options,
    headerWidth: widest(headers),
    dataWidth: widest(cells),
    headerBreaks: headers.some(({ length }) => length > 1),
    dataBreaks: cells.some(({ length }) => length > 1),
  }
  if (options.format === 'wrapped') wrap(shape, table.rows.length)
  return shape
}

function recordWidth({ border, options }: Shape, rows: number): number {
  if (options.tuples_only) return 0
  const digits = rows > 0 ? 1 + Math.floor(Math.log10(rows)) : 0
  return digits + (border === 0 ? 9 : border === 1 ? 12 : 15)
}

function wrap(shape: Shape, rows: number): void {
  const { border, old, headerBreaks, headerWidth, dataWidth, options } = shape
  const room = options.columns
  let between = border === 0 ? 1 : border === 1 ? 3 : 7
  if (headerBreaks && (border === 0 || (border === 1 && old))) between++
  const marked = () => border < 2 && !old
  if (shape.dataBreaks && marked()) between++
  const record = recordWidth(shape, rows)
  for (;;) {
    const width = Math.max(headerWidth + between + dataWidth, record)
    const least = Math.max(headerWidth + between + 3, record)
    const target = room === 0 || room >= width ? width : Math.max(room, least)
    shape.dataWidth = target - headerWidth - between
    if (shape.dataWidth >= dataWidth || shape.dataBreaks || !marked()) return
    shape.dataBreaks = true
    between++
  }
}

// The line above a record; without a number a plain rule.
function recordLine(shape: Shape, rule: Rule, record: number | undefined): string {
  const { border, options } = shape
  const fill = border > 0 ? rule.fill : ' '
  const header = shape.headerWidth + (border < 2 && shape.headerBreaks && shape.old ? 1 : 0)
  let line = border === 2 ? rule.left + rule.fill : border === 1 ? rule.fill : ''
  const label = record === undefined ? '' : border === 0 ? `* Record ${record}` : `[ RECORD ${record} ]`
  line += label
  let done = label.length + (border === 2 ? 0 : 1)
  line += fill.repeat(Math.max(header - done, 0))
  done = Math.max(done, 0) - header
  const column = options.xheader_width === 'column'
  if (border > 0) {
    if (done-- <= 0) line += rule.fill
    if (done-- <= 0) line += column ? rule.right : rule.middle
    if (!column && done-- <= 0) line += rule.fill
  } else if (done-- <= 0) line += ' '
  if (column) return line
  const data = Math.max(dataRoom(shape), Math.max(done, 0))
  line += fill.repeat(data - Math.max(done, 0))
  return border === 2 ? line + rule.fill + rule.right : line
}

// How wide the rule above the data is: as the data, or no wider than the page or a number.
function dataRoom({ border, options, headerWidth, dataWidth, headerBreaks, old }: Shape): number {
  const most = options.xheader_width === 'page' ? options.columns : options.xheader_width
  if (typeof most !== 'number' || most === 0) return dataWidth
  const header = headerWidth + (border < 2 && headerBreaks && old ? 1 : 0)
  const rest = most - header - (border === 0 ? 1 : border === 1 ? 3 : 7)
  return Math.max(Math.min(dataWidth, rest), 0)
}

// One column of a record: its header and its value side by side, each with its own lines.
function pair(shape: Shape, header: readonly Line[], data: readonly Line[]): string[] {
  const { border, style, old, headerWidth, dataWidth, headerBreaks, dataBreaks } = shape
  const printed: string[] = []
  let [hline, dline] = [0, 0]
  let rest = data[0]?.text ?? ''
  let wrapped = false
  while (hline < header.length || dline < data.length) {
    let line = border === 2 ? style.data.left : ''
    const name = header[hline]
    if (name) {
      if (border === 2 || (headerBreaks && old)) line += hline ? style.headerLeft : ' '
      line += name.text + ' '.repeat(Math.max(headerWidth - name.width, 0))
      if (border > 0 || (headerBreaks && !old)) line += header[hline + 1] ? style.headerRight : ' '
      hline++
    } else {
      const wider = headerBreaks && ((border < 2 && old) || (border === 0 && !old)) ? 1 : 0
      line += ' '.repeat(Math.max(headerWidth + border + wider, 1))
    }
    const over = dline >= data.length
    const inside = over ? data.at(-1)?.text !== '' : wrapped
    const first = dline === 0 || (over && data.length === 1)
    // psql takes a value that has ended for one that is wrapped.
    if (border > 0) line += inside ? style.wrapRule : first ? style.data.middle : style.newlineRule
    if (over) {
      printed.push(border < 2 ? line : `${line}${' '.repeat(dataWidth)}  ${style.data.right}`)
      continue
    }
    line += wrapped ? style.wrapLeft : ' '
    const part = fit(rest, dataWidth)
    const space = ' '.repeat(Math.max(dataWidth - part.width, 0))
    rest = rest.slice(part.text.length)
    line += part.text
    wrapped = rest !== ''
    if (!wrapped) {
      dline++
      rest = data[dline]?.text ?? ''
    }
    if (wrapped || dline < data.length) {
      if (border > 1 || (dataBreaks && !old)) line += space + (wrapped ? style.wrapRight : style.newlineRight)
    } else if (border > 1) line += `${space} `
    printed.push(border === 2 ? line + style.data.right : line)
  }
  return printed
}

/** Prints each row as a record of its own, one column a line. */
export function expanded(table: Table, options: PrintOptions): string {
  const shown = !options.tuples_only
  if (table.rows.length === 0)
    return `${
      shown
        ? footersOf(table, options)
            .map((footer) => `${footer}\n`)
            .join('')
        : ''
    }\n`
  const shape = measure(table, options)
  const { style, border } = shape
  const out: string[] = shown && table.title !== undefined ? [table.title] : []
  const headers = table.headers.map(linesOf)
  table.rows.forEach((row, index) => {
    const rule = index === 0 ? style.top : style.header
    if (shown) out.push(recordLine(shape, rule, index + 1))
    else if (index > 0 || border === 2) out.push(recordLine(shape, rule, undefined))
    row.forEach((text, column) => out.push(...pair(shape, headers[column] ?? [], linesOf(text))))
  })
  if (border === 2) out.push(recordLine(shape, style.bottom, undefined))
  if (shown && table.footers) out.push(...(border < 2 ? [''] : []), ...table.footers)
  return `${out.join('\n')}\n\n`
}
