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

/** What the types of two results' columns differ in: a fault when the kind of value differs, else worth a note. */
export function compareTypes(
  expected: readonly Column[],
  actual: readonly Column[],
): { fault?: string; notes: string[] } {
  const notes: string[] = []
  let fault: string | undefined
  expected.forEach((wanted, i) => {
    const given = actual[i]
    if (!given || given.typeOid === wanted.typeOid) return
    const [wantedKind, givenKind] = [kindOf(wanted), kindOf(given)]
    if (wantedKind !== givenKind) {
      const words = (kind: string) => familyWords[kind] ?? kind
      fault ??= messages.types(wanted.name, words(givenKind), words(wantedKind))
    } else if (typeFamily(given.typeOid) !== typeFamily(wanted.typeOid)) {
      notes.push(messages.typeNote(wanted.name, given.type, wanted.type))
    }
  })
  return fault === undefined ? { notes } : { fault, notes }
}
