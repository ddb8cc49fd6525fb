import { typeFamily } from '../result/type-family.ts'
import { familyWords, messages } from './messages.ts'
import type { Column } from '../result/types.ts'

function kindOf(column: Column): string {
  const family = typeFamily(column.typeOid)
  if (family === 'float') return 'number'
  if (family === 'date' || family === 'timestamp') return 'instant'
  if (family === 'uuid' || family === 'other') return 'text'
  return family
}

/** A column whose kind of value differs, both kinds in words. */
interface TypeFault {
  /** Index of the column. */
  at: number
  given: string
  wanted: string
}

function wordsFor(column: Column): string {
  const family = typeFamily(column.typeOid)
  return family === 'other' || family === 'uuid' ? column.type : (familyWords[kindOf(column)] ?? family)
}

/** What the types of two results' columns differ in: a fault when the kind of value differs, else worth a note. */
export function compareTypes(
  expected: readonly Column[],
  actual: readonly Column[],
): { faults: TypeFault[]; notes: string[] } {
  const notes: string[] = []
  const faults: TypeFault[] = []
  expected.forEach((wanted, i) => {
    const given = actual[i]
    if (!given || given.typeOid === wanted.typeOid) return
    if (kindOf(wanted) !== kindOf(given)) {
      faults.push({ at: i, given: wordsFor(given), wanted: wordsFor(wanted) })
    } else if (typeFamily(given.typeOid) !== typeFamily(wanted.typeOid)) {
      notes.push(messages.typeNote(wanted.name, given.type, wanted.type))
    }
  })
  return { faults, notes }
}
