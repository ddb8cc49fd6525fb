import { clauses, operands, starters, types } from '../../catalog/keywords.ts'
import { identName, isReserved, quoteIdent } from '../../sql/identifiers.ts'
import { isWord, type Token } from '../../sql/lex.ts'
import { pureFunctions } from '../../sql/pure-functions.ts'
import type { Finding } from '../advice.ts'
import { coachText } from '../messages.ts'
import { nearest } from '../nearest.ts'
import { endOf, replaceToken, textOf, type Reading } from '../reading.ts'
import { clauseAt, type Cause } from './cause.ts'

const keywords = [
  ...new Set([...starters, ...operands, ...clauses].flatMap((words) => words.split(' '))),
  'BY',
  'TABLE',
  'VIEW',
  'SET',
  'PRIMARY',
  'REFERENCES',
  'PARTITION',
  'RECURSIVE',
  'CONFLICT',
  'WHEN',
  'THEN',
  'ELSE',
  'END',
]
const clauseOrder = ['SELECT', 'FROM', 'WHERE', 'GROUP', 'HAVING', 'WINDOW', 'ORDER', 'LIMIT']
const insertAt = (at: number, insert: string) => ({ from: at, to: at, insert })

function names({ catalog }: Reading): Set<string> {
  return new Set(
    catalog?.relations.flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)]),
  )
}

// A misspelt keyword is read as a name, so the fault shows one to three words later.
function misspelt(reading: Reading): Finding[] {
  const { tokens, at } = reading
  const known = names(reading)
  for (const index of [at, at - 1, at - 2, at - 3]) {
    const token = tokens[index]
    const word = token?.text.toUpperCase() ?? ''
    const before = tokens[index - 1]
    const plain = token?.kind === 'word' && word.length > 1 && !keywords.includes(word) && !isReserved(word)
    if (
      !token ||
      !plain ||
      known.has(word.toLowerCase()) ||
      before?.text === '.' ||
      isWord(before, 'as', 'into', 'table')
    )
      continue
    const [keyword] = nearest(word, keywords, 1)
    const fits = keyword !== undefined && (word.length > 2 || isWord(before, 'order', 'group', 'partition'))
    if (fits)
      return [
        {
          text: coachText.keyword(token.text, keyword),
          fix: { label: coachText.replaceWith(keyword), edits: [replaceToken(token, keyword)] },
        },
      ]
  }
  return []
}

function unclosed({ error, tokens, sql }: Reading): Finding[] {
  if (error.message.startsWith('unterminated quoted string')) return [{ text: coachText.openQuote }]
  if (error.message.startsWith('unterminated quoted identifier')) return [{ text: coachText.openName }]
  if (error.message.startsWith('unterminated /* comment')) return [{ text: coachText.openComment }]
  if (error.message.startsWith('unterminated dollar-quoted')) return [{ text: coachText.openDollar }]
  const open =
    tokens.filter(({ text }) => text === '(').length - tokens.filter(({ text }) => text === ')').length
  if (open < 0) return [{ text: coachText.closedParenthesis }]
  if (open === 0) return []
  const end = tokens.at(-1)?.to ?? sql.length
  const atEnd = open === 1 && error.message.includes('at end of input')
  return [
    {
      text: coachText.openParenthesis(open),
      ...(atEnd && { fix: { label: coachText.write(')'), edits: [insertAt(end, ')')] } }),
    },
  ]
}

// What a call gives has places only in brackets; a column and a bracket have them without.
function subscript({ tokens, at }: Reading): Finding[] {
  const close = tokens[at - 1]
  if (tokens[at]?.text !== '[' || close?.text !== ')') return []
  const open = tokens.findLastIndex(({ text, depth }, i) => i < at && text === '(' && depth === close.depth)
  const call = tokens[open - 1]
  if (call?.kind !== 'word') return []
  const edits = [insertAt(call.from, '('), insertAt(close.to, ')')]
  return [{ text: coachText.subscript, fix: { label: coachText.writeParentheses, edits } }]
}

function extraComma({ tokens, at }: Reading): Finding[] {
  const [before, here] = [tokens[at - 1], tokens[at]]
  if (
    before?.text !== ',' ||
    (here &&
      here.text !== ')' &&
      !isWord(here, ...clauseOrder.map((word) => word.toLowerCase()), 'on', 'union', 'returning'))
  )
    return []
  return [
    {
      text: coachText.extraComma(here?.text ?? 'the end'),
      fix: { label: coachText.dropComma, edits: [{ from: before.from, to: before.to, insert: '' }] },
    },
  ]
}

const endsValue = (token: Token | undefined) =>
  token !== undefined &&
  (token.text === ')' ||
    token.text === '*' ||
    ['quoted', 'string', 'number'].includes(token.kind) ||
    (token.kind === 'word' &&
      (!isReserved(token.text) ||
        isWord(token, 'null', 'true', 'false') ||
        types.includes(token.text.toLowerCase()) ||
        isWord(token, 'int'))))

// A table's name that ends the SELECT list.
function missingFrom({ tokens, at, catalog }: Reading): Finding[] {
  const here = tokens[at]
  const table = catalog?.relations.some(({ name }) => here && name === identName(here.text))
  const later = tokens.some((token, i) => i > at && token.depth === here?.depth && isWord(token, 'from'))
  if (!here || !table || later || clauseAt(tokens, at) !== 'select') return []
  const fix = { label: coachText.write('FROM'), edits: [insertAt(here.from, 'FROM ')] }
  return [{ text: coachText.missingFrom(here.text), fix }]
}

function missingComma(reading: Reading): Finding[] {
  const { tokens } = reading
  // sum( after another value: the fault shows at the parenthesis.
  const call =
    tokens[reading.at]?.text === '(' && pureFunctions.has(tokens[reading.at - 1]?.text.toLowerCase() ?? '')
  const at = call ? reading.at - 1 : reading.at
  const [before, here] = [tokens[at - 1], tokens[at]]
  const starts =
    here &&
    (['quoted', 'string', 'number'].includes(here.kind) ||
      (here.kind === 'word' && (!isReserved(here.text) || isWord(here, 'case'))) ||
      (here.text === '(' && before?.text === ')'))
  const listed =
    ['select', 'values', 'set', 'returning', 'order', 'group'].includes(clauseAt(tokens, at) ?? '') ||
    (here !== undefined && here.depth > 0 && isWord(tokens[0], 'create', 'insert'))
  if (!before || !here || !starts || !endsValue(before) || !listed) return []
  // A name that was taken as an alias just before may lack its comma too.
  const known = names(reading)
  const earlier = tokens[at - 2]
  const swallowed =
    before.kind === 'word' &&
    known.has(identName(before.text)) &&
    endsValue(earlier) &&
    earlier?.text !== ')' &&
    !isWord(tokens[0], 'create')
  const places = swallowed && earlier ? [earlier.to, before.to] : [before.to]
  return [
    {
      text: coachText.missingComma(here.text),
      fix: { label: coachText.addComma, edits: places.map((place) => insertAt(place, ',')) },
    },
  ]
}

function missingBy({ tokens, at }: Reading): Finding[] {
  const before = tokens[at - 1]
  return before && isWord(before, 'group', 'order', 'partition') && !isWord(tokens[at], 'by', 'yb')
    ? [
        {
          text: coachText.by(before.text.toUpperCase()),
          fix: { label: coachText.write(`${before.text} BY`), edits: [insertAt(before.to, ' BY')] },
        },
      ]
    : []
}

function wrongOrder({ tokens, at }: Reading): Finding[] {
  const here = tokens[at]
  const place = here?.kind === 'word' ? clauseOrder.indexOf(here.text.toUpperCase()) : -1
  const late =
    place < 1
      ? undefined
      : tokens
          .slice(0, at)
          .find(
            (token) =>
              token.kind === 'word' &&
              token.depth === here?.depth &&
              clauseOrder.indexOf(token.text.toUpperCase()) > place,
          )
  return here && late ? [{ text: coachText.order(here.text.toUpperCase(), late.text.toUpperCase()) }] : []
}

function missingSemicolon({ tokens, at, sql }: Reading): Finding[] {
  const [before, here] = [tokens[at - 1], tokens[at]]
  const starts =
    here?.depth === 0 &&
    isWord(here, 'select', 'insert', 'update', 'delete', 'create', 'drop', 'alter', 'with', 'begin', 'commit')
  return before && here && starts && sql.slice(before.to, here.from).includes('\n')
    ? [
        {
          text: coachText.missingSemicolon(here.text),
          fix: { label: coachText.addSemicolon, edits: [insertAt(before.to, ';')] },
        },
      ]
    : []
}

function reserved({ tokens, at }: Reading): Finding[] {
  const [before, here] = [tokens[at - 1], tokens[at]]
  const place =
    isWord(before, 'table', 'into', 'from', 'update', 'join', 'as', 'exists', 'column') ||
    before?.text === '.' ||
    ((before?.text === '(' || before?.text === ',') && isWord(tokens[0], 'create'))
  return here?.kind === 'word' && isReserved(here.text) && place && !isWord(here, 'select', 'where', 'from')
    ? [
        {
          text: coachText.reserved(here.text),
          fix: {
            label: coachText.write(quoteIdent(here.text.toLowerCase())),
            edits: [replaceToken(here, quoteIdent(here.text.toLowerCase()))],
          },
        },
      ]
    : []
}

function counts({ error }: Reading): Finding[] {
  const { message } = error
  if (message.includes('more expressions than target columns')) return [{ text: coachText.valuesMore }]
  if (message.includes('more target columns than expressions')) return [{ text: coachText.valuesFewer }]
  if (message.startsWith('VALUES lists must all')) return [{ text: coachText.valuesUneven }]
  const set = /^each (\w+) query must have the same number/.exec(message)?.[1]
  return set === undefined ? [] : [{ text: coachText.unionUneven(set) }]
}

const inOrder = [
  unclosed,
  counts,
  subscript,
  extraComma,
  missingBy,
  misspelt,
  wrongOrder,
  missingSemicolon,
  reserved,
  missingFrom,
  missingComma,
]

/** Faults of syntax, the first kind that fits. */
export const syntax: Cause = (reading) =>
  reading.error.code === '42601'
    ? (inOrder.map((look) => look(reading)).find((found) => found.length > 0) ?? [])
    : []

/** Typographic quotes, which no code of its own tells of. */
export const curlyQuotes: Cause = ({ tokens, error }) => {
  if (error.code !== '42601' && error.code !== '42703') return []
  const own = tokens.filter(({ kind, text }) => kind === 'word' && /[‘’“”„]/.test(text))
  if (own.length === 0) return []
  const edits = own.map((token) => replaceToken(token, token.text.replaceAll(/[‘’“”„]/g, "'")))
  return [{ text: coachText.curly, fix: { label: coachText.write(edits[0]?.insert ?? ''), edits } }]
}

/** Where a clause that is missing goes: before the first of the words at depth 0, else at the end. */
export function clausePlace(reading: Reading, ...before: string[]): number {
  const next = reading.tokens.findIndex((token) => token.depth === 0 && isWord(token, ...before))
  return next > 0 ? (reading.tokens[next - 1]?.to ?? 0) : endOf(reading)
}

/** The name at the error's position with the table before it, as it is written. */
export function nameAt(reading: Reading): string {
  const { tokens, at } = reading
  const dotted = tokens[at + 1]?.text === '.'
  return textOf(reading, at, at + (dotted ? 3 : 1))
}
