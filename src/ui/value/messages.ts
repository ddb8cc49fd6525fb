import type { Bound, RangeValue } from '#core/value/range.ts'
import type { IntervalPart } from '#core/value/interval.ts'

const whole = new Intl.NumberFormat('en-US')
const number = (count: number) => whole.format(count)
const plural = (count: number, one: string, many = `${one}s`) =>
  `${number(count)} ${count === 1 ? one : many}`

function intervalWords(parts: IntervalPart[]): string {
  const words = parts.map(
    ({ amount, unit }) =>
      `${amount.startsWith('-') ? 'minus ' : ''}${amount.replace('-', '')} ${/^-?1$/.test(amount) ? unit : `${unit}s`}`,
  )
  if (words.length === 0) return 'No time at all'
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function boundWords({ value, inclusive }: Bound, side: 'from' | 'to'): string {
  if (value === undefined) return side === 'from' ? 'without a beginning' : 'without an end'
  return `${side} ${value}, which is ${inclusive ? 'included' : 'not included'}`
}

/** What is said of values that stand alone. */
export const valueText = {
  formatted: 'Formatted',
  asText: 'Text',
  forms: 'Show the value',
  wrap: 'Wrap lines',
  find: 'Find in the value',
  next: 'Next match in the value',
  previous: 'Previous match in the value',
  found: (at: number, count: number) =>
    count === 0 ? 'No matches' : `${number(at + 1)} of ${number(count)}`,
  download: 'Download',
  json: {
    members: (count: number) => plural(count, 'member'),
    elements: (count: number) => plural(count, 'element'),
    more: (count: number) => `Show ${number(count)} more`,
  },
  array: (sizes: number[], lower: number[] | undefined) =>
    `${sizes.length > 1 ? `${sizes.length} dimensions, ${sizes.map(number).join(' × ')} elements` : plural(sizes[0] ?? 0, 'element')}${lower ? `; counted from ${lower.join(', ')}` : ''}`,
  range: (range: RangeValue) =>
    range === 'empty'
      ? 'The empty range: it contains nothing.'
      : `${boundWords(range.lower, 'from')}; ${boundWords(range.upper, 'to')}`.replace(/^./, (letter) =>
          letter.toUpperCase(),
        ),
  multirange: (count: number) => plural(count, 'range'),
  interval: intervalWords,
  bytes: (count: number) => plural(count, 'byte'),
  dumped: (shown: number) => `The first ${number(shown)} bytes are shown.`,
  image: (type: string) => `Picture, ${type}`,
  vector: (count: number, norm: number) =>
    `${plural(count, 'dimension')}, length (norm) ${Number(norm.toPrecision(6))}`,
  bars: 'The numbers as bars, from the first to the last',
  tsvector: (count: number) => plural(count, 'lexeme'),
  lexeme: 'Lexeme',
  positions: 'Positions and weights',
  fields: (count: number) => plural(count, 'field'),
  bits: (count: number, set: number) => `${plural(count, 'bit')}, ${number(set)} of them 1`,
  network: (address: string, bits: string | undefined) =>
    bits === undefined ? `One address, ${address}` : `Network ${address} with ${bits} leading bits fixed`,
} as const
