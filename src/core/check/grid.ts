import type { Cell } from '../result/types.ts'
import { typedRight, verdictOf } from './answers.ts'
import { questionMessages as messages } from './question-messages.ts'
import type { PredictColumn, QuestionSpec, Verdict } from './types.ts'

type Spec = Extract<QuestionSpec, { kind: 'grid' }>

const wrongCells = (columns: readonly PredictColumn[], expected: readonly Cell[], typed: readonly string[]) =>
  columns.filter(({ typeOid }, i) => !typedRight(expected[i] ?? null, typed[i] ?? '', typeOid))

// Each predicted row takes the expected one that it equals; what is left did not come true.
function strays({ columns, rows }: Spec, values: readonly string[][]): number[] {
  const open = [...rows]
  return values.flatMap((typed, at) => {
    const place = open.findIndex((row) => wrongCells(columns, row, typed).length === 0)
    if (place >= 0) open.splice(place, 1)
    return place >= 0 ? [] : [at]
  })
}

/** Grades predicted rows; names the cells to look at again where a row is nearly right, and never tells a value. */
export function gradeGrid(spec: Spec, values: readonly string[][]): Verdict {
  const { columns, rows, ordered, why } = spec
  const filled = values.filter((row) => row.some((value) => value.trim() !== ''))
  if (filled.length === 0 && rows.length > 0) return verdictOf('empty', messages.gridEmpty)
  const wrong = strays(spec, filled)
  if (filled.length !== rows.length)
    return verdictOf('answer', messages.gridCount(filled.length, rows.length), [
      messages.gridRows(filled.length - wrong.length, filled.length),
    ])
  if (wrong.length > 0) {
    const details = wrong.map((at) => {
      const ways = rows.map((row) => wrongCells(columns, row, filled[at] ?? []))
      const nearest = ways.reduce((best, cells) => (cells.length < best.length ? cells : best))
      return messages.gridCells(
        at + 1,
        nearest.map(({ name }) => name),
      )
    })
    return verdictOf('answer', messages.gridRows(filled.length - wrong.length, filled.length), details)
  }
  const moved = rows.some((row, at) => wrongCells(columns, row, filled[at] ?? []).length > 0)
  if (ordered && moved) return verdictOf('answer', messages.gridOrder)
  return verdictOf('passed', messages.gridRight(rows.length), why ? [why] : [])
}
