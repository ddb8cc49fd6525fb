import type { Steps } from '#core/result/steps.ts'

// Characters that are encoded at once: a large text in one step holds the page up, and so does joining thousands of parts.
const partLength = 2 ** 20

/** A file of the text that the pieces are together. */
export function* fileSteps(pieces: Iterable<string>, type: string): Steps<Blob> {
  const parts: Blob[] = []
  let gathered: string[] = []
  let length = 0
  for (const piece of pieces) {
    gathered.push(piece)
    length += piece.length
    if (length >= partLength) {
      parts.push(new Blob(gathered))
      gathered = []
      length = 0
    }
    yield
  }
  return new Blob([...parts, ...gathered], { type })
}
