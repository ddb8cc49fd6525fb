import type { Cell } from '../../result/types.ts'

const whole = new Intl.NumberFormat('en-US')
const longest = 40

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${whole.format(count)} ${count === 1 ? one : many}`

function value(cell: Cell): string {
  if (cell === null) return 'NULL'
  if (cell === '') return 'empty text'
  return cell.length > longest ? `${cell.slice(0, longest - 1)}…` : cell
}

const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${whole.format(count)} times`

/** `order_items` as words: `order items`. */
const words = (table: string): string => table.replaceAll('_', ' ').trim()

/** What one row of a table is called: `customer`, `order item`, `category`; `row of staff` where the name has no plural's s. */
function rowOf(table: string): string {
  const name = words(table)
  if (/\b(mov|cook|calor|zomb)ies$/i.test(name)) return name.slice(0, -1)
  if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}y`
  if (/(ss|sh|ch|x|zz)es$/i.test(name)) return name.slice(0, -2)
  return /[^su]s$/i.test(name) ? name.slice(0, -1) : `row of ${name}`
}

const article = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

/** What is said of a counter-example. */
export const counterMessages = {
  one: (table: string) => article(rowOf(table)),
  several: (table: string, count: number) => {
    const name = rowOf(table)
    return name.startsWith('row of ')
      ? `${whole.format(count)} rows of ${words(table)}`
      : `${whole.format(count)} ${words(table)}`
  },
  isNull: (column: string) => `whose ${column} is NULL`,
  exactly: (column: string, cell: Cell) => `whose ${column} is exactly ${value(cell)}`,
  is: (column: string, cell: Cell) => `whose ${column} is ${value(cell)}`,
  without: (children: string) => `without ${words(children)}`,
  withMany: (children: string, count: number) => `with ${whole.format(count)} ${words(children)}`,

  leavesOut: (what: string) => `Your query leaves out ${what}.`,
  keeps: (what: string) => `Your query keeps ${what}, which should not be there.`,
  repeats: (what: string, given: number, expected: number) =>
    `Your query gives ${what} ${times(given)}, where ${times(expected)} is expected.`,
  changes: (column: string, actual: Cell, expected: Cell, what: string) =>
    `For ${what} your query gives ${value(actual)} as ${column}, where ${value(expected)} is expected.`,
  changesOnly: (column: string, actual: Cell, expected: Cell) =>
    `Your query gives ${value(actual)} as ${column}, where ${value(expected)} is expected.`,
  order: (what: string) => `Your query puts ${what} in another order than asked for.`,
  equalIn: (what: string, columns: string, cell: Cell) => `${what} with the same ${columns} (${value(cell)})`,
  fails: (what: string, message: string) => `With ${what} PostgreSQL stops your query: ${message}.`,
  rows: (what: string, given: number, expected: number) =>
    given === expected
      ? `With ${what} your query gives other rows than expected.`
      : `With ${what} your query gives ${given === 0 ? 'no row' : counted(given, 'row')}, where ${expected === 0 ? 'none is' : `${whole.format(expected)} ${expected === 1 ? 'is' : 'are'}`} expected.`,
  merges: (given: number, expected: number) =>
    `The same row is expected ${times(expected)}, and your query gives it ${times(given)}.`,
  /** `sentence` is a verdict's own, on a fault that no rows are needed for. */
  anyway: (what: string, sentence: string) => `It is the same with ${what}. ${sentence}`,
  noRowsIn: (tables: string[]) => `no rows at all in ${tables.join(' and ')}`,
  nothingBut: (parts: string[]) =>
    parts.length === 1
      ? `only ${parts[0] ?? ''}`
      : `only ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
} as const
