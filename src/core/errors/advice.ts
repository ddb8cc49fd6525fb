import type { Explanation } from './explanations/types.ts'

/** A change of a statement's text: what stands from `from` to `to` (UTF-16 offsets) becomes `insert`. */
export interface Edit {
  from: number
  to: number
  insert: string
}

/** A change that one click makes; `label` says what it does, the edits are in order and do not overlap. */
interface Fix {
  label: string
  edits: readonly Edit[]
}

/** What was seen in the failed statement itself, in a sentence or two, and a change that mends it where one is safe. */
export interface Finding {
  text: string
  fix?: Fix
}

/** What the coach says about an error: the meaning of its SQLSTATE, and first what it saw in the statement. */
export interface Advice extends Explanation {
  findings: readonly Finding[]
}

/** The text with the edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to),
    text,
  )
}
