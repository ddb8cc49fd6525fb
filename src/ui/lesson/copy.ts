import { isSignificant, tokenize } from '#core/sql/lex.ts'

/** The editor's text with a query below it as a comment under the line `head`; it is not added twice. */
export function withComment(text: string, sql: string, head: string): string {
  const own = text.trimEnd()
  const lines = sql.trim().split('\n')
  const block = [head, ...lines.map((line) => `-- ${line}`.trimEnd())].join('\n')
  if (own.endsWith(block)) return text
  return own === '' ? block : `${own}\n\n${block}`
}

/**
 * The editor's text with `code` from the lesson in it. Nothing that the learner wrote is lost: the code comes below,
 * under the comment line `head`; it is not added twice.
 */
export function withCopy(text: string, code: string, head: string): string {
  const own = text.trimEnd()
  const copy = code.trim()
  if (own === '') return copy
  if (own.endsWith(copy)) return text
  const last = tokenize(own).findLast(isSignificant)
  if (last === undefined || last.text === ';') return `${own}\n\n${head}\n${copy}`
  return `${own.slice(0, last.to)};${own.slice(last.to)}\n\n${head}\n${copy}`
}
