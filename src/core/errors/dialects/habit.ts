import type { Edit, Finding } from '../advice.ts'
import type { Reading } from '../reading.ts'

/** A habit from another database system: how to see it in a statement that failed, and the PostgreSQL way. */
export interface Habit {
  name: string
  find: (reading: Reading) => Finding | undefined
}

// What fits a button.
const longest = 64
const usual = 'Write it the PostgreSQL way'

/** A finding with edits that mend it, or without when there are none. */
export function finding(text: string, label: string, edits: readonly Edit[]): Finding {
  const ordered = edits.toSorted((a, b) => a.from - b.from)
  const apart = ordered.every((edit, i) => edit.from >= (ordered[i - 1]?.to ?? 0))
  return ordered.length > 0 && apart
    ? { text, fix: { label: label.length > longest ? usual : label, edits: ordered } }
    : { text }
}
