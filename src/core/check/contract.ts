import { typeFamily } from '../result/type-family.ts'
import { anyOrderWords, nullsWords, orderWords } from './messages.ts'
import type { ReferencePlan } from './reference.ts'
import type { Contract, Table } from './types.ts'

/** The reference's order in words, e.g. `price, high to low; then name, A to Z`; undefined when any order is right. */
export function orderInWords(plan: ReferencePlan, keyed: Table): string | undefined {
  const width = keyed.columns.length - plan.hidden
  const words = plan.keys.map((key) => {
    const column = keyed.columns[key.column]
    const [ascending, descending] = orderWords[typeFamily(column?.typeOid ?? 0)] ?? anyOrderWords
    const name = key.column < width ? (column?.name ?? key.text) : key.text
    const direction = key.descending ? descending : ascending
    return [name, direction, ...(key.nulls ? [nullsWords[key.nulls]] : [])].join(', ')
  })
  return words.length > 0 ? words.join('; then ') : undefined
}

/** What is printed under a task, from the keyed results of its reference on all its datasets; at least one. */
export function contractOf(
  plan: ReferencePlan,
  tables: readonly Table[],
  { rowPer, named }: { rowPer: string; named: boolean },
): Contract {
  const [first] = tables
  if (!first) throw new Error('A contract needs a result')
  const order = orderInWords(plan, first)
  return {
    columns: first.columns.slice(0, first.columns.length - plan.hidden).map(({ name, type }, i) => ({
      name,
      type,
      nullable: tables.some((table) => table.rows.some((row) => row[i] === null)),
    })),
    named,
    rowPer,
    ...(order === undefined ? {} : { order }),
  }
}
