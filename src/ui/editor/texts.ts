/** The smallest change from one text to another, so that the cursor stays where its surroundings stay. */
export function difference(old: string, text: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(old.length, text.length)
  let from = 0
  while (from < shorter && old[from] === text[from]) from++
  let same = 0
  while (same < shorter - from && old[old.length - 1 - same] === text[text.length - 1 - same]) same++
  return { from, to: old.length - same, insert: text.slice(from, text.length - same) }
}

/** The offset after so many characters that are no blanks. */
export function samePlace(text: string, count: number): number {
  let left = count
  let at = 0
  for (; at < text.length && left > 0; at++) if (/\S/.test(text.charAt(at))) left--
  return at
}

/** Whether a text that is put behind another would grow onto its last word. */
export const growsOnto = (before: string, text: string): boolean =>
  /[\p{L}\p{N}_$"]$/u.test(before) && /^[\p{L}\p{N}_"]/u.test(text)
