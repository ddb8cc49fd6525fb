const usual = 6000

/** Cuts a long text into pieces that a page lays out one by one: at the ends of lines where there are any. */
export function cutPieces(text: string, length = usual): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + length)
    const line = end < text.length ? text.lastIndexOf('\n', end) : -1
    if (line > at) end = line + 1
    // A character of two units stays whole.
    else if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--
    pieces.push(text.slice(at, end))
    at = end
  }
  return pieces
}

/** How many characters (code points) a text has. */
export function characterCount(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--
  return count
}
