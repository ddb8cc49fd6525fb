/** Reads the server's text of a row value, e.g. `(1,"a b",)`: its fields, NULL as null. Undefined when it is none. */
export function parseComposite(text: string): (string | null)[] | undefined {
  if (!text.startsWith('(') || !text.endsWith(')')) return undefined
  const fields: (string | null)[] = []
  let value: string | null = null
  let quoted = false
  for (let at = 1; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') value = `${value ?? ''}${text[at++] ?? ''}`
      else if (sign === '"') quoted = false
      else value = `${value ?? ''}${sign === '\\' ? (text[++at] ?? '') : sign}`
    } else if (sign === ',' || sign === ')') {
      fields.push(value)
      value = null
      if (sign === ')') return at === text.length - 1 ? fields : undefined
    } else if (sign === '"') {
      quoted = true
      value ??= ''
    } else value = `${value ?? ''}${sign === '\\' ? (text[++at] ?? '') : sign}`
  }
  return undefined
}
