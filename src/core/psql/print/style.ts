import type { PrintOptions } from './options.ts'

/** The characters of a horizontal rule, or of the borders beside data where `fill` is empty. */
export interface Rule {
  fill: string
  left: string
  middle: string
  right: string
}

/** The characters that a table is drawn with. */
export interface LineStyle {
  top: Rule
  header: Rule
  bottom: Rule
  data: Rule
  /** What stands between two columns where the right one goes on after a line break, goes on wrapped, or is empty. */
  newlineRule: string
  wrapRule: string
  blankRule: string
  headerLeft: string
  headerRight: string
  newlineLeft: string
  newlineRight: string
  wrapLeft: string
  wrapRight: string
  /** False for old-ascii, which keeps its marks on the left. */
  marksRight: boolean
}

const rule = (fill: string, left: string, middle: string, right: string): Rule => ({
  fill,
  left,
  middle,
  right,
})
const dashes = rule('-', '+', '+', '+')
const bars = rule('', '|', '|', '|')

const ascii: LineStyle = {
  top: dashes,
  header: dashes,
  bottom: dashes,
  data: bars,
  newlineRule: '|',
  wrapRule: '|',
  blankRule: '|',
  headerLeft: ' ',
  headerRight: '+',
  newlineLeft: ' ',
  newlineRight: '+',
  wrapLeft: '.',
  wrapRight: '.',
  marksRight: true,
}

const oldAscii: LineStyle = {
  ...ascii,
  newlineRule: ':',
  wrapRule: ';',
  blankRule: ' ',
  headerLeft: '+',
  headerRight: ' ',
  newlineLeft: ' ',
  newlineRight: ' ',
  wrapLeft: ' ',
  wrapRight: ' ',
  marksRight: false,
}

type Weight = 'single' | 'double'

// Of two weights each, by the weight of the first line and then of the one that it meets.
const joints = {
  down: { single: { single: '┬', double: '╥' }, double: { single: '╤', double: '╦' } },
  cross: { single: { single: '┼', double: '╫' }, double: { single: '╪', double: '╬' } },
  up: { single: { single: '┴', double: '╨' }, double: { single: '╧', double: '╩' } },
  left: { single: { single: '├', double: '╟' }, double: { single: '╞', double: '╠' } },
  right: { single: { single: '┤', double: '╢' }, double: { single: '╡', double: '╣' } },
}
const flat = { single: '─', double: '═' }
const upright = { single: '│', double: '║' }
const corners = { single: ['┌', '┐', '└', '┘'], double: ['╔', '╗', '╚', '╝'] }

function unicode(border: Weight, column: Weight, header: Weight): LineStyle {
  const [topLeft = '', topRight = '', bottomLeft = '', bottomRight = ''] = corners[border]
  return {
    ...ascii,
    top: rule(flat[border], topLeft, joints.down[border][column], topRight),
    header: rule(
      flat[header],
      joints.left[header][border],
      joints.cross[header][column],
      joints.right[header][border],
    ),
    bottom: rule(flat[border], bottomLeft, joints.up[border][column], bottomRight),
    data: rule('', upright[border], upright[column], upright[border]),
    newlineRule: upright[column],
    wrapRule: upright[column],
    blankRule: upright[column],
    headerRight: '↵',
    newlineRight: '↵',
    wrapLeft: '…',
    wrapRight: '…',
  }
}

/** The line style that the options ask for. */
export function lineStyle(options: PrintOptions): LineStyle {
  if (options.linestyle === 'ascii') return ascii
  if (options.linestyle === 'old-ascii') return oldAscii
  return unicode(
    options.unicode_border_linestyle,
    options.unicode_column_linestyle,
    options.unicode_header_linestyle,
  )
}
