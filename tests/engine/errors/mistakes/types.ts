/** A statement with a mistake that people make: what the coach says first, and the statement as it mends it. */
export type Mistake = readonly [script: string, says: string, fixed: string | undefined]
