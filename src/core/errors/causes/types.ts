import { quoteLiteral } from '../../sql/identifiers.ts'
import type { Finding } from '../advice.ts'
import { coachText } from '../messages.ts'
import { closing, replaceToken, textOf, type Reading } from '../reading.ts'
import type { Cause } from './cause.ts'

const textual = /^(text|character varying|character|"char"|name)$/
const similarity = new Set(['%', '<%', '%>', '<<%', '%>>', '<->'])

// A comparison of a text with a bare number: the number in quotes makes it one of texts.
function operands({ error, tokens, at }: Reading): Finding[] {
  const found = /operator does not exist: (.+?) ([-+*/<>=~!@#%^&|`?]+) (.+)$/.exec(error.message)
  if (!found) return []
  const [, left = '', operator = '', right = ''] = found
  const alike =
    similarity.has(operator) && [left, right].every((type) => textual.test(type) || type === 'unknown')
  const text = alike ? coachText.trigrams(operator) : coachText.operands(left, operator, right)
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const number = textual.test(left) ? after : textual.test(right) ? before : undefined
  if (number?.kind !== 'number' || !/^(=|<>|!=)$/.test(operator)) return [{ text }]
  const literal = quoteLiteral(number.text)
  return [{ text, fix: { label: coachText.write(literal), edits: [replaceToken(number, literal)] } }]
}

function mismatch({ error }: Reading): Finding[] {
  const clause = /argument of (.+) must be type boolean, not type (.+)/.exec(error.message)
  if (clause) return [{ text: coachText.boolean(clause[1] ?? '', clause[2] ?? '') }]
  const types = /^(.+) types (.+) and (.+) cannot be matched/.exec(error.message)
  if (types) return [{ text: coachText.unlike(types[1] ?? '', types[2] ?? '', types[3] ?? '') }]
  const column = /column "(.+)" is of type (.+) but expression is of type (.+)/.exec(error.message)
  return column ? [{ text: coachText.assigned(column[1] ?? '', column[2] ?? '', column[3] ?? '') }] : []
}

function value({ error, tokens, at }: Reading): Finding[] {
  const [, type = '', text] = /invalid input syntax for type ([^:]+): "(.*)"$/s.exec(error.message) ?? []
  if (text === undefined) return []
  const found: Finding = { text: coachText.notValue(text, type) }
  const token = tokens[at]
  if (!/^-?\d+,\d+$/.test(text) || token?.kind !== 'string') return [found]
  const point = quoteLiteral(text.replace(',', '.'))
  return [
    found,
    {
      text: coachText.decimalComma,
      fix: { label: coachText.write(point), edits: [replaceToken(token, point)] },
    },
  ]
}

// 18/06/2025 and 18.06.2025: a day above 12 leaves no doubt which is which.
function date({ error, tokens, at }: Reading): Finding[] {
  const [, day = '', month = '', year = ''] =
    /"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"/.exec(error.message) ?? []
  const token = tokens[at]
  if (Number(day) < 13 || Number(day) > 31 || Number(month) > 12 || token?.kind !== 'string') return []
  const iso = quoteLiteral(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return [
    { text: coachText.isoDate, fix: { label: coachText.write(iso), edits: [replaceToken(token, iso)] } },
  ]
}

function division(reading: Reading): Finding[] {
  const { tokens } = reading
  const slashes = tokens.flatMap((token, i) => (token.text === '/' || token.text === '%' ? [i] : []))
  const [slash] = slashes
  if (slash === undefined || slashes.length > 1) return [{ text: coachText.nullif }]
  const start = slash + 1
  const name = tokens[start + 1]?.text === '.' ? start + 2 : start
  const opens = [name, name + 1].find(
    (i) => tokens[i]?.text === '(' && (i === start || tokens[name]?.kind === 'word'),
  )
  const last = opens === undefined ? name : closing(tokens, opens)
  const [first, end] = [tokens[start], tokens[last]]
  if (!first || !end || first.kind === 'operator' || first.kind === 'number')
    return [{ text: coachText.nullif }]
  const divisor = textOf(reading, start, last + 1)
  const inner = divisor.startsWith('(') ? divisor.slice(1, -1) : divisor
  const insert = `nullif(${inner}, 0)`
  return [
    {
      text: coachText.nullif,
      fix: { label: coachText.write(insert), edits: [{ from: first.from, to: end.to, insert }] },
    },
  ]
}

function manyRows({ tokens }: Reading): Finding[] {
  const own = tokens.filter(
    (token, i) =>
      token.text === '=' && tokens[i + 1]?.text === '(' && /^select$/i.test(tokens[i + 2]?.text ?? ''),
  )
  const [equals] = own
  return equals && own.length === 1
    ? [
        {
          text: coachText.manyRows,
          fix: { label: coachText.write('IN'), edits: [replaceToken(equals, 'IN')] },
        },
      ]
    : []
}

const byCode: Record<string, Cause> = {
  '42883': operands,
  '42804': mismatch,
  '22P02': value,
  '22007': date,
  '22008': date,
  '22012': division,
  '21000': manyRows,
}

/** Types that do not agree, and values that a type or an operator refuses. */
export const typesAndValues: Cause = (reading) => byCode[reading.error.code]?.(reading) ?? []
