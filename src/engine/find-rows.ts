import { findSteps } from '#core/result/find.ts'
import { drawnBytes, shownText } from '#core/result/shown-text.ts'
import { finish } from '#core/result/steps.ts'
import { markPieces, textSearch, type TextSearch } from '#core/result/text-search.ts'
import { decodeSpan, type FieldSpan } from '#core/result/wire.ts'
import type { FindRequest, Found } from './finder.ts'

// Milliseconds that a page may spend on the marks of one value: it draws some hundred of them at once.
const quickMark = 0.3

/** Whether the marks of what is drawn of a value are found quickly; a slow first try may have been the machine. */
function marksQuickly({ bytes, from, to }: FieldSpan, pattern: RegExp, now: () => number): boolean {
  const text = shownText(decodeSpan({ bytes, from, to: Math.min(to, from + drawnBytes) }))
  for (let tries = 0; tries < 3; tries++) {
    const began = now()
    markPieces(text, pattern)
    if (now() - began <= quickMark) return true
  }
  return false
}

/** Looks through a piece of rows, and sees whether a page could mark the matches itself; `now` gives ms. */
export function answerFind({ query, rows, columns }: FindRequest, now: () => number): Found {
  const search = textSearch(query)
  if (!search) throw new Error('This is no regular expression')
  let quick = true
  const watched: TextSearch = {
    ...search,
    matches: (span) => {
      const began = now()
      const hit = search.matches(span)
      if (quick && (hit || span.to - span.from > drawnBytes || now() - began > quickMark))
        quick = marksQuickly(span, search.pattern, now)
      return hit
    },
  }
  return { matches: finish(findSteps(rows, undefined, columns, watched)), quick }
}
