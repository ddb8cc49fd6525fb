import { compareValues } from './order.ts'
import { stepRows, type Steps } from './steps.ts'
import { temporalSeconds } from './temporal.ts'
import { textSearch } from './text-search.ts'
import { typeFamily } from './type-family.ts'
import type { ResultSet } from './types.ts'
import { decodeSpan, fieldSpan, locateField, locateRow, rowCount, type FieldSpan } from './wire.ts'

/** How a condition compares. */
export type FilterOperator = 'contains' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'is null' | 'is not null'

/** What one column's values must be. */
export interface Condition {
  column: number
  operator: FilterOperator
  value: string
}

/** What rows a view shows: those with `text` in any column that fulfil all conditions. */
export interface Filter {
  text: string
  conditions: readonly Condition[]
}

/** All rows. */
export const noFilter: Filter = { text: '', conditions: [] }

/** Whether an operator compares with a value. */
export function takesValue(operator: FilterOperator): boolean {
  return operator !== 'is null' && operator !== 'is not null'
}

type Test = (span: FieldSpan) => boolean

const holds: Partial<Record<FilterOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

const booleans: Record<string, string> = { true: 't', t: 't', yes: 't', false: 'f', f: 'f', no: 'f' }
// Up to this many characters two different decimals are two different doubles.
const exact = 15

/** The order of a value against a fixed one of the family, or undefined when the fixed one is none of it. */
function comparison(wanted: string, typeOid: number): ((text: string) => number) | undefined {
  const family = typeFamily(typeOid)
  const typed = wanted.trim()
  if (family === 'number' || family === 'float') {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^(nan|[+-]?inf(inity)?)$/i.test(typed)) return undefined
    const quick = typed.length <= exact ? Number(typed) : NaN
    return (text) => {
      const value = text.length <= exact ? Number(text) : NaN
      return Number.isNaN(value) || Number.isNaN(quick) ? compareValues(text, typed, family) : value - quick
    }
  }
  if (family === 'date' || family === 'timestamp' || family === 'time' || family === 'interval') {
    const written = typed
      .replace(/^(\d{4,}-\d\d-\d\d)T/, '$1 ')
      .replace(/(^|\s)(\d\d:\d\d)(?=$|[+-])/, '$1$2:00')
    const seconds = temporalSeconds(written, family)
    if (seconds === undefined) return undefined
    return (text) => {
      const value = temporalSeconds(text, family)
      return value === undefined
        ? compareValues(text, written, 'text')
        : value === seconds
          ? 0
          : value - seconds
    }
  }
  if (family === 'boolean') {
    const word = booleans[typed.toLowerCase()]
    return word === undefined ? undefined : (text) => compareValues(text, word, 'text')
  }
  return (text) => compareValues(text, wanted, 'text')
}

/** The condition on a column of a type as a test; undefined when its value is none of the type, or is not given yet. */
export function conditionTest({ operator, value }: Condition, typeOid: number): Test | undefined {
  if (operator === 'is null') return ({ from }) => from < 0
  if (operator === 'is not null') return ({ from }) => from >= 0
  if (operator === 'contains')
    return value === '' ? undefined : textSearch({ text: value, regex: false, matchCase: false })?.matches
  const compare = comparison(value, typeOid)
  const wanted = holds[operator]
  if (!compare || !wanted) return undefined
  return (span) => {
    const text = decodeSpan(span)
    return text !== null && wanted(compare(text))
  }
}

/** Whether a filter leaves anything out as it stands: conditions that can't be read yet leave out nothing. */
export function isFiltering({ text, conditions }: Filter, { columns }: Pick<ResultSet, 'columns'>): boolean {
  return (
    text !== '' ||
    conditions.some((condition) => conditionTest(condition, columns[condition.column]?.typeOid ?? 0))
  )
}

/** The rows of a result that pass, in their own order. */
export function* filterSteps({ columns, rows }: ResultSet, filter: Filter): Steps<Uint32Array<ArrayBuffer>> {
  const search =
    filter.text === '' ? undefined : textSearch({ text: filter.text, regex: false, matchCase: false })
  const tests = filter.conditions.flatMap((condition) => {
    const test = conditionTest(condition, columns[condition.column]?.typeOid ?? 0)
    return test ? [{ column: condition.column, test }] : []
  })
  const span = fieldSpan()
  const passes = (row: number) => {
    for (const { column, test } of tests) {
      locateField(rows, row, column, span)
      if (!test(span)) return false
    }
    if (!search) return true
    locateRow(rows, row, span)
    if (!search.mayMatch(span)) return false
    for (let column = 0; column < columns.length; column++) {
      locateField(rows, row, column, span)
      if (search.matches(span)) return true
    }
    return false
  }
  const count = rowCount(rows)
  const kept = new Uint32Array(count)
  let length = 0
  for (let row = 0; row < count; row++) {
    if (row % stepRows === 0) yield
    if (passes(row)) kept[length++] = row
  }
  return kept.slice(0, length)
}
