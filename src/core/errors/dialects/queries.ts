import { quoteIdent } from '../../sql/identifiers.ts'
import { isWord } from '../../sql/lex.ts'
import type { Edit } from '../advice.ts'
import { endOf, removeTokens, replaceToken, textOf, type Reading } from '../reading.ts'
import { finding, type Habit } from './habit.ts'

const indexOf = ({ tokens }: Reading, ...words: string[]) =>
  tokens.findIndex((token) => isWord(token, ...words))

// Other systems fold names without regard to case, so a plain name is written plainly.
function bare(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? quoteIdent(name.toLowerCase()) : quoteIdent(name)
}

function backticks({ tokens, sql }: Reading): Edit[] {
  const marks = tokens
    .filter(({ kind, text }) => kind === 'operator' && text.includes('`'))
    .flatMap(({ from, text }) => Array.from(text, (char, i) => (char === '`' ? from + i : -1)))
    .filter((offset) => offset >= 0)
  if (marks.length === 0 || marks.length % 2 > 0) return []
  return marks.flatMap((from, i) => {
    const close = marks[i + 1] ?? from
    return i % 2 ? [] : [{ from, to: close + 1, insert: bare(sql.slice(from + 1, close)) }]
  })
}

function brackets(reading: Reading): Edit[] {
  const { tokens, sql } = reading
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1]
    const indexes = before && (before.to === token.from || isWord(before, 'array')) && before.text !== '.'
    const close = tokens.findIndex((other, at) => at > i && other.text === ']')
    if (token.text !== '[' || (indexes && /[\w)\]"]$/.test(before.text)) || close < 0) return []
    const name = sql.slice(token.to, tokens[close]?.from)
    return /^[A-Za-z_][\w ]*$/.test(name)
      ? [{ from: token.from, to: tokens[close]?.to ?? 0, insert: bare(name) }]
      : []
  })
}

function limitWithComma(reading: Reading) {
  const { tokens } = reading
  const limit = tokens.findIndex((token, i) => isWord(token, 'limit') && tokens[i + 2]?.text === ',')
  const [skip, count] = [tokens[limit + 1], tokens[limit + 3]]
  if (limit < 0 || !skip || !count) return undefined
  return finding(
    'LIMIT skip, count is MySQL’s. PostgreSQL says both by name: LIMIT count OFFSET skip.',
    `Write LIMIT ${count.text} OFFSET ${skip.text}`,
    [{ from: skip.from, to: count.to, insert: `${count.text} OFFSET ${skip.text}` }],
  )
}

function top(reading: Reading) {
  const { tokens } = reading
  const word = tokens.findIndex(
    (token, i) => isWord(token, 'top') && isWord(tokens[i - 1], 'select', 'distinct'),
  )
  const parenthesis = tokens[word + 1]?.text === '('
  const count = tokens[word + (parenthesis ? 2 : 1)]
  if (word < 0 || count?.kind !== 'number') return undefined
  const plain = indexOf(reading, 'limit', 'percent', 'ties', 'union', 'except', 'intersect') < 0
  const edits =
    plain && tokens[word]?.depth === 0
      ? [
          removeTokens(reading, word, word + (parenthesis ? 3 : 1)),
          { from: endOf(reading), to: endOf(reading), insert: ` LIMIT ${count.text}` },
        ]
      : []
  return finding(
    'TOP is SQL Server’s. In PostgreSQL LIMIT at the end says how many rows, after ORDER BY.',
    `Write LIMIT ${count.text} at the end`,
    edits,
  )
}

// A sum of texts: every + of the same item, for + binds more tightly than ||.
function plus(reading: Reading) {
  const { tokens, error } = reading
  const texts =
    /operator (does not exist|is not unique): .*(text|unknown|character).*[+]|[+].*(text|unknown|character)/
  const sum = tokens[reading.at]
  if (sum?.text !== '+' || !texts.test(error.message)) return undefined
  const ends = (i: number) =>
    tokens[i]?.depth === sum.depth &&
    (tokens[i].text === ',' || isWord(tokens[i], 'from', 'select', 'where', 'and', 'or', 'as'))
  const own = tokens.filter((token, i) => {
    if (token.text !== '+' || token.depth !== sum.depth) return false
    const [low, high] = [Math.min(i, reading.at), Math.max(i, reading.at)]
    return !tokens.some((_, between) => between > low && between < high && ends(between))
  })
  return finding(
    '+ adds numbers. Texts are joined with ||, or with concat(), which takes NULL as empty.',
    'Write || instead of +',
    own.map((token) => replaceToken(token, '||')),
  )
}

function swap(name: string, text: string, insert: string, ...words: string[]): Habit {
  return {
    name,
    find: ({ tokens }) => {
      const own = tokens.filter((token) => words.includes(token.text.toLowerCase()))
      return own.length > 0
        ? finding(
            text,
            `Write ${insert}`,
            own.map((token) => replaceToken(token, insert)),
          )
        : undefined
    },
  }
}

// && binds more tightly than a comparison, so a > 1 && b < 2 is a fault of syntax at <.
function both({ tokens, at, error }: Reading) {
  const own = tokens.filter(({ text }) => text === '&&')
  const before = tokens.slice(Math.max(0, at - 4), Math.max(0, at)).some(({ text }) => text === '&&')
  const syntax = error.code === '42601' && before && /^[<>=]/.test(tokens[at]?.text ?? '')
  return own[0] && (syntax || error.message.includes('boolean && boolean'))
    ? finding(
        'Conditions are joined with the word AND; && asks whether arrays or ranges overlap.',
        'Write AND',
        own.map((token) => replaceToken(token, 'AND')),
      )
    : undefined
}

function glob(reading: Reading) {
  const { tokens } = reading
  const word = indexOf(reading, 'glob')
  const pattern = tokens[word + 1]
  if (word < 0 || pattern?.kind !== 'string') return undefined
  const like = pattern.text.replaceAll(/[%_]/g, '\\$&').replaceAll('*', '%').replaceAll('?', '_')
  return finding(
    'GLOB is SQLite’s. PostgreSQL matches with LIKE, where % stands for any text and _ for one character, or with ~ and a regular expression.',
    `Write LIKE ${like}`,
    pattern.text.includes('[')
      ? []
      : [{ from: tokens[word]?.from ?? 0, to: pattern.to, insert: `LIKE ${like}` }],
  )
}

function interval(reading: Reading) {
  const { tokens } = reading
  const found = tokens.flatMap((token, i) => {
    const [count, unit] = [tokens[i + 1], tokens[i + 2]]
    return isWord(token, 'interval') && count?.kind === 'number' && unit?.kind === 'word'
      ? [{ from: count.from, to: unit.to, insert: `'${count.text} ${unit.text.toLowerCase()}'` }]
      : []
  })
  return (
    found[0] &&
    finding(
      'In PostgreSQL number and unit of an interval stand in quotes.',
      `Write INTERVAL ${found[0].insert}`,
      found,
    )
  )
}

function dual(reading: Reading) {
  const word = indexOf(reading, 'dual')
  if (!isWord(reading.tokens[word - 1], 'from') || !reading.error.message.includes('"dual"')) return undefined
  return finding('DUAL is Oracle’s. In PostgreSQL a SELECT needs no FROM.', 'Leave FROM DUAL out', [
    removeTokens(reading, word - 1, word),
  ])
}

function rownum(reading: Reading) {
  const { tokens } = reading
  const word = indexOf(reading, 'rownum')
  if (word < 0 || !/"rownum"/i.test(reading.error.message)) return undefined
  const [sign, count] = [tokens[word + 1]?.text, tokens[word + 2]]
  const whole = isWord(tokens[word - 1], 'where') && word + 3 === tokens.length && sign === '<='
  return finding(
    'ROWNUM is Oracle’s. LIMIT cuts the rows after ORDER BY; row_number() OVER (ORDER BY …) numbers them.',
    `Write LIMIT ${count?.text ?? ''}`,
    whole && count?.kind === 'number'
      ? [{ from: tokens[word - 1]?.from ?? 0, to: count.to, insert: `LIMIT ${count.text}` }]
      : [],
  )
}

function minus(reading: Reading) {
  const { tokens } = reading
  const found = tokens.filter((token, i) => isWord(token, 'minus') && isWord(tokens[i + 1], 'select'))
  return found.length > 0
    ? finding(
        'MINUS is Oracle’s word for EXCEPT.',
        'Write EXCEPT',
        found.map((token) => replaceToken(token, 'EXCEPT')),
      )
    : undefined
}

function regexp({ tokens }: Reading) {
  const own = tokens.filter(
    (token, i) => isWord(token, 'regexp', 'rlike') && tokens[i + 1]?.kind === 'string',
  )
  return own.length > 0
    ? finding(
        'REGEXP and RLIKE are MySQL’s. PostgreSQL matches regular expressions with ~, and with ~* whatever the case.',
        'Write ~*',
        own.map((token) => replaceToken(token, '~*')),
      )
    : undefined
}

function intoTemporary(reading: Reading) {
  const { tokens } = reading
  const own = tokens.flatMap((token, i) => {
    const name = tokens[i + 1]
    return token.text === '#' && name?.kind === 'word' && name.from === token.to
      ? [
          {
            from: token.from,
            to: name.to,
            insert: isWord(tokens[i - 1], 'into') ? `TEMP ${name.text}` : name.text,
          },
        ]
      : []
  })
  return own.length > 0
    ? finding(
        'A # before a name makes a temporary table in SQL Server. In PostgreSQL write INTO TEMP name, or CREATE TEMP TABLE name AS SELECT ….',
        `Write ${own[0]?.insert ?? ''}`,
        own,
      )
    : undefined
}

function apply(reading: Reading) {
  const { tokens } = reading
  const word = indexOf(reading, 'apply')
  const kind = tokens[word - 1]
  if (!isWord(kind, 'cross', 'outer')) return undefined
  const cross = isWord(kind, 'cross')
  return finding(
    'APPLY is SQL Server’s. PostgreSQL says CROSS JOIN LATERAL, and LEFT JOIN LATERAL … ON true for OUTER APPLY.',
    'Write CROSS JOIN LATERAL',
    cross ? [{ from: kind?.from ?? 0, to: tokens[word]?.to ?? 0, insert: 'CROSS JOIN LATERAL' }] : [],
  )
}

function nolock(reading: Reading) {
  const { tokens } = reading
  const word = indexOf(reading, 'nolock')
  const start = isWord(tokens[word - 2], 'with') ? word - 2 : word - 1
  if (tokens[word - 1]?.text !== '(') return undefined
  return finding(
    'NOLOCK is SQL Server’s. In PostgreSQL readers never wait for writers, so nothing is needed.',
    `Leave ${textOf(reading, start, word + 2)} out`,
    [removeTokens(reading, start, word + 1)],
  )
}

function told(name: string, text: string, sees: (reading: Reading) => boolean): Habit {
  return { name, find: (reading) => (sees(reading) ? { text } : undefined) }
}

/** Ways to write a query that other systems have. */
export const queryHabits: readonly Habit[] = [
  { name: 'limit a, b', find: limitWithComma },
  { name: 'top', find: top },
  {
    name: 'backticks',
    find: (reading) => {
      const edits = backticks(reading)
      return (
        edits[0] &&
        finding(
          'Backticks are MySQL’s. Names need no quotes in PostgreSQL, or double quotes.',
          'Take the backticks away',
          edits,
        )
      )
    },
  },
  {
    name: 'brackets',
    find: (reading) => {
      const edits = brackets(reading)
      return (
        edits[0] &&
        finding(
          'Square brackets around names are SQL Server’s. Names need no quotes in PostgreSQL, or double quotes.',
          'Take the brackets away',
          edits,
        )
      )
    },
  },
  swap('==', '== is a habit from programming. SQL compares with one =.', '=', '=='),
  swap(
    '<=>',
    '<=> is MySQL’s. A comparison that takes NULL as a value is IS NOT DISTINCT FROM.',
    'IS NOT DISTINCT FROM',
    '<=>',
  ),
  { name: '&&', find: both },
  { name: '+', find: plus },
  { name: 'glob', find: glob },
  { name: 'regexp', find: regexp },
  { name: 'interval', find: interval },
  { name: 'dual', find: dual },
  { name: 'rownum', find: rownum },
  { name: 'minus', find: minus },
  { name: '#table', find: intoTemporary },
  { name: 'apply', find: apply },
  { name: 'nolock', find: nolock },
  told(
    'connect by',
    'CONNECT BY is Oracle’s. PostgreSQL walks trees with WITH RECURSIVE: first the roots, then UNION ALL, then the children of what was found.',
    ({ tokens }) => tokens.some((token, i) => isWord(token, 'connect') && isWord(tokens[i + 1], 'by')),
  ),
  told(
    'pivot',
    "PostgreSQL has no PIVOT. Make a column of each value with an aggregate and FILTER: count(*) FILTER (WHERE status = 'paid') AS paid.",
    ({ tokens }) => tokens.some((token, i) => isWord(token, 'pivot') && tokens[i + 1]?.text === '('),
  ),
  told('(+)', '(+) is Oracle’s outer join. In PostgreSQL write LEFT JOIN … ON.', ({ tokens }) =>
    tokens.some(
      (token, i) => token.text === '+' && tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')',
    ),
  ),
  told(
    'try_cast',
    "PostgreSQL has no TRY_CAST. pg_input_is_valid(text, 'integer') tells whether a cast would work: CASE WHEN pg_input_is_valid(x, 'integer') THEN x::integer END.",
    ({ tokens }) =>
      tokens.some((token, i) => isWord(token, 'try_cast', 'try_convert') && tokens[i + 1]?.text === '('),
  ),
]
