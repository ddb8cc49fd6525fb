/** The UTF-16 offset of a 1-based position that counts code points, as PostgreSQL reports it; kept within the text. */
export function offsetOfCodePoint(text: string, position: number): number {
  let offset = 0
  for (let left = position - 1; left > 0 && offset < text.length; left--) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  }
  return offset
}

/**
 * The line around a UTF-16 offset for showing: no longer than `most` on either side of the offset, with … where it was
 * cut. `before` is the part up to the offset.
 */
export function excerpt(text: string, offset: number, most = 200): { code: string; before: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const end = newline < 0 ? text.length : newline
  const head = text.slice(start, offset)
  const before = head.length > most ? `…${head.slice(-most)}` : head
  const tail = text.slice(offset, end)
  return { code: before + (tail.length > most ? `${tail.slice(0, most)}…` : tail), before }
}

/** Line and column of a UTF-16 offset, both 1-based; the column counts code points. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 }
}
