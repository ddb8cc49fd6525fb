import { isKind } from '#core/tree/walk.ts'
import type { Fields } from '#core/tree/types.ts'
import { replace, signOf, type Edit, type Operator } from '../edit.ts'

type Constant = Fields<'A_Const'>

const put = (name: string, value: Constant): Edit => ({
  name,
  apply: (place) => replace(place, { A_Const: value }),
})

function otherDays(text: string): string[] {
  const [, date, rest = ''] = /^(\d{4}-\d\d-\d\d)(.*)$/.exec(text) ?? []
  if (date === undefined) return []
  const shifted = (days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
  return [-1, 1].map((days) => shifted(days).toISOString().slice(0, 10) + rest)
}

function otherPatterns(text: string): string[] {
  const bare = text.replace(/^%|(?<!\\)%$/g, '')
  const patterns = [`%${bare}%`, `${bare}%`, `%${bare}`, bare].filter((pattern) => pattern !== text)
  const escapes = text.includes('\\') ? [text.replaceAll('\\', '')] : []
  return [...patterns, ...escapes]
}

/** Numbers off by one, dates by a day, wildcards of a LIKE on other sides. */
export const constants: Operator = (place) => {
  if (!isKind(place, 'A_Const')) return []
  const { ival, fval, sval, isnull } = place.fields
  if (isnull) return []
  const { parent } = place
  const liked =
    parent && isKind(parent, 'A_Expr') && place.field === 'rexpr' && signOf(parent.fields).includes('~~')
  if (ival) {
    const value = ival.ival ?? 0
    return [value - 1, value + 1].map((other) => put(`${other} for ${value}`, { ival: { ival: other } }))
  }
  if (fval?.fval !== undefined) {
    const text = fval.fval
    const digits = text.split('.')[1]?.length ?? 0
    const step = 10 ** -digits
    return [-step, step, 1].map((by) => {
      const other = (Number(text) + by).toFixed(digits)
      return put(`${other} for ${text}`, { fval: { fval: other } })
    })
  }
  const text = sval?.sval ?? ''
  const others = liked ? otherPatterns(text) : otherDays(text)
  return others.map((other) => put(`'${other}' for '${text}'`, { sval: { sval: other } }))
}
