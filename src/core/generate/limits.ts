import { joined, readCheck, type Bounds } from './bounds.ts'
import { choices } from './expression.ts'
import { longest, typeParts, wholeNumbers } from './type-names.ts'
import type { ColumnPlan, TableColumn, TableFacts } from './types.ts'

/** What the checks of the table and of the column's domain leave a column. */
export function boundsOf({ checks }: TableFacts, { name, domainChecks }: TableColumn): Bounds {
  const found = [
    ...checks.map(({ expression }) => readCheck(expression).bounds.get(name)),
    ...domainChecks.map((expression) => readCheck(expression).bounds.get('value')),
  ]
  return found.reduce<Bounds>((all, bounds) => joined(all, bounds ?? {}).bounds, {})
}

function numbersHonour({ column, generator }: ColumnPlan, bounds: Bounds): boolean {
  const [from, to] = [Number(generator.from), Number(generator.to)]
  const isWhole = typeParts(column.base).name in wholeNumbers
  const above =
    bounds.from === undefined || (bounds.fromOpen ? from > Number(bounds.from) : from >= Number(bounds.from))
  const below = bounds.to === undefined || (bounds.toOpen ? to < Number(bounds.to) : to <= Number(bounds.to))
  return above && below && (isWhole || Number.isFinite(from + to))
}

const isClosed = (bounds: Bounds): boolean => bounds.fromOpen !== true && bounds.toOpen !== true

/** Whether all that a plan makes keeps within the bounds. */
export function honours(plan: ColumnPlan, bounds: Bounds): boolean {
  const { generator, column } = plan
  const { values } = bounds
  switch (generator.kind) {
    case 'default':
    case 'null':
      return true
    case 'choice':
      return (
        values !== undefined &&
        bounds.from === undefined &&
        bounds.to === undefined &&
        choices(generator).every((value) => values.includes(value))
      )
    case 'number':
      return values === undefined && numbersHonour(plan, bounds)
    case 'series':
      return (
        values === undefined && bounds.to === undefined && Number(generator.from) > Number(bounds.from ?? 0)
      )
    case 'time':
      return (
        values === undefined &&
        isClosed(bounds) &&
        (bounds.from === undefined || generator.from >= bounds.from) &&
        (bounds.to === undefined || generator.to <= bounds.to)
      )
    default:
      // Each of our words has three letters or more; a longer text is cut.
      return (
        values === undefined &&
        bounds.from === undefined &&
        bounds.to === undefined &&
        (bounds.least ?? 0) <= Math.min(3, longest(typeParts(column.base)) ?? 3, bounds.most ?? 3)
      )
  }
}
