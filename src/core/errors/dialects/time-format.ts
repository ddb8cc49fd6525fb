const codes: Record<string, string> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  c: 'FMMM',
  d: 'DD',
  e: 'FMDD',
  H: 'HH24',
  h: 'HH12',
  I: 'HH12',
  i: 'MI',
  S: 'SS',
  s: 'SS',
  f: 'US',
  p: 'AM',
  b: 'Mon',
  a: 'Dy',
  W: 'FMDay',
  j: 'DDD',
}
// Where the systems differ: minutes and the month's name.
const own = { MySQL: { M: 'FMMonth' }, SQLite: { M: 'MI' } }

/**
 * A format literal such as `'%Y-%m'` as a template literal of to_char, `'YYYY-MM'`; undefined when it is no literal, or
 * holds a letter or code that has no counterpart.
 */
export function toTemplate(literal: string, system: keyof typeof own): string | undefined {
  if (!/^'[^']*'$/.test(literal)) return undefined
  const known: Record<string, string> = { ...codes, ...own[system] }
  let strangers = 0
  const template = literal.slice(1, -1).replace(/%(.)|[A-Za-z]/g, (_, code?: string) => {
    const found = code === undefined ? undefined : known[code]
    if (found === undefined) strangers++
    return found ?? ''
  })
  return strangers === 0 ? `'${template}'` : undefined
}
