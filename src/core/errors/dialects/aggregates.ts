import { isWord } from '../../sql/lex.ts'
import { callsOf, closing, textOf, type Reading } from '../reading.ts'
import { finding, type Habit } from './habit.ts'

function groupConcat(reading: Reading) {
  const { tokens } = reading
  const [call] = callsOf(reading, 'group_concat')
  const [name, end] = [call?.name, tokens[call?.close ?? -1]]
  if (!call || !name || !end) return undefined
  const inner = (i: number) => i > call.open && i < call.close && tokens[i]?.depth === name.depth + 1
  const find = (...words: string[]) => tokens.findIndex((token, i) => inner(i) && isWord(token, ...words))
  const [order, mark] = [find('order'), find('separator')]
  const until = order > 0 ? order : mark > 0 ? mark : call.close
  const distinct = isWord(tokens[call.open + 1], 'distinct')
  const value = textOf(reading, call.open + (distinct ? 2 : 1), until)
  const sorted = order > 0 ? ` ${textOf(reading, order, mark > 0 ? mark : call.close)}` : ''
  const separator = mark > 0 ? textOf(reading, mark + 1, call.close) : "','"
  const insert = `string_agg(${distinct ? 'DISTINCT ' : ''}(${value})::text, ${separator}${sorted})`
  const plain = call.args.length === 1 && !(distinct && sorted)
  return finding(
    'GROUP_CONCAT is MySQL’s and SQLite’s. PostgreSQL joins the texts of a group with string_agg(text, delimiter ORDER BY …).',
    `Write ${insert}`,
    plain ? [{ from: name.from, to: end.to, insert }] : [],
  )
}

function withinGroup(reading: Reading) {
  const { tokens } = reading
  const [call] = callsOf(reading, 'listagg', 'string_agg')
  if (!call || !isWord(tokens[call.close + 1], 'within')) return undefined
  const open = call.close + 3
  const close = closing(tokens, open)
  const [value = '', separator = "''"] = call.args
  const insert = `string_agg((${value})::text, ${separator} ${textOf(reading, open + 1, close)})`
  return finding(
    'Oracle and SQL Server sort a list with WITHIN GROUP. In PostgreSQL the order stands inside: string_agg(text, delimiter ORDER BY …).',
    `Write ${insert}`,
    close > 0 ? [{ from: call.name.from, to: tokens[close]?.to ?? 0, insert }] : [],
  )
}

const types: Record<string, string> = {
  int: 'integer',
  signed: 'integer',
  char: 'text',
  nvarchar: 'varchar',
  datetime: 'timestamp',
}

function convert(reading: Reading) {
  const { tokens } = reading
  const word = tokens.findIndex((token, i) => isWord(token, 'convert') && tokens[i + 1]?.text === '(')
  const [call] = callsOf(reading, 'convert')
  if (word < 0 || !call) return undefined
  const isType = (text = '') =>
    /^(n?varchar|n?char|decimal|numeric)\s*\([\d, ]+\)$|^(int|integer|bigint|smallint|date|datetime|time|float|real|n?varchar|n?char|signed|decimal|text)$/i.test(
      text,
    )
  const [first = '', second = ''] = call.args
  const [type, value] = isType(first) ? [first, second] : [second, first]
  const known = type.replace(/^\w+/, (name) => types[name.toLowerCase()] ?? name)
  const insert = `CAST(${value} AS ${known})`
  return finding(
    'CONVERT changes types in SQL Server and MySQL. PostgreSQL says CAST(value AS type), or value::type.',
    `Write ${insert}`,
    call.args.length === 2 && isType(type)
      ? [{ from: call.name.from, to: tokens[call.close]?.to ?? 0, insert }]
      : [],
  )
}

/** Aggregates and casts that other systems write in ways of their own. */
export const callHabits: readonly Habit[] = [
  { name: 'group_concat', find: groupConcat },
  { name: 'within group', find: withinGroup },
  { name: 'convert', find: convert },
]
