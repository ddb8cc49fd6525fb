/**
 * The editor's text with `code` from the lesson in it. Nothing that the learner wrote is lost: the code comes below,
 * under the comment line `head`; it is not added twice.
 */
export function withCopy(text: string, code: string, head: string): string {
  const own = text.trimEnd()
  const copy = code.trim()
  if (own === '') return copy
  if (own.endsWith(copy)) return text
  const ended = /;\s*$|^\s*--[^\n]*$/.test(own.slice(own.lastIndexOf('\n') + 1)) ? own : `${own};`
  return `${ended}\n\n${head}\n${copy}`
}
