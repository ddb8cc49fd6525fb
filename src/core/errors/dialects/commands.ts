import { identName, quoteLiteral } from '../../sql/identifiers.ts'
import { isWord, type Token } from '../../sql/lex.ts'
import type { Edit, Finding } from '../advice.ts'
import { endOf, type Reading } from '../reading.ts'
import { finding, type Habit } from './habit.ts'

const words = ({ tokens }: Reading, ...expected: string[]) =>
  expected.every((word, i) => isWord(tokens[i], ...word.split('|')))

// The whole statement in other words.
function instead(reading: Reading, text: string, sql: string | undefined): Finding {
  const start = reading.tokens[0]?.from ?? 0
  return finding(
    text,
    `Write ${sql ?? ''}`,
    sql === undefined ? [] : [{ from: start, to: endOf(reading), insert: sql }],
  )
}

const columnsOf = (table: Token | undefined) =>
  table &&
  `SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = ${quoteLiteral(identName(table.text))} ORDER BY ordinal_position`

function show(reading: Reading): Finding | undefined {
  const { tokens } = reading
  if (words(reading, 'show', 'tables')) {
    return instead(
      reading,
      'SHOW TABLES is MySQL’s. The tables stand in the schema beside the editor, and in information_schema.tables.',
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name",
    )
  }
  if (words(reading, 'show', 'databases|schemas')) {
    return instead(
      reading,
      'SHOW DATABASES is MySQL’s. What MySQL calls a database is nearest to a schema here.',
      'SELECT schema_name FROM information_schema.schemata ORDER BY schema_name',
    )
  }
  if (words(reading, 'show', 'columns|fields')) {
    return instead(
      reading,
      'SHOW COLUMNS is MySQL’s. The columns stand in information_schema.columns.',
      columnsOf(tokens[3]),
    )
  }
  if (words(reading, 'show', 'index|indexes|keys')) {
    const table = tokens[3]
    return instead(
      reading,
      'SHOW INDEX is MySQL’s. The indexes stand in pg_indexes.',
      table &&
        `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ${quoteLiteral(identName(table.text))}`,
    )
  }
  return words(reading, 'show', 'create')
    ? {
        text: 'SHOW CREATE TABLE is MySQL’s. The schema beside the editor shows a table’s columns, keys and constraints.',
      }
    : undefined
}

function describe(reading: Reading): Finding | undefined {
  const { tokens } = reading
  if (!words(reading, 'describe|desc') || tokens.length > 2) return undefined
  return instead(
    reading,
    'DESCRIBE is MySQL’s and Oracle’s. The columns stand in the schema beside the editor, and in information_schema.columns.',
    columnsOf(tokens[1]),
  )
}

function use(reading: Reading): Finding | undefined {
  const [, schema] = reading.tokens
  if (!words(reading, 'use') || reading.tokens.length > 2) return undefined
  const known = reading.catalog?.schemas.includes(identName(schema?.text ?? ''))
  return instead(
    reading,
    'USE is MySQL’s and SQL Server’s. A session of PostgreSQL stays in one database; which schema is looked in first is search_path.',
    schema && known ? `SET search_path = ${schema.text}` : undefined,
  )
}

function pragma(reading: Reading): Finding | undefined {
  const { tokens } = reading
  if (!words(reading, 'pragma')) return undefined
  return instead(
    reading,
    'PRAGMA is SQLite’s. Tables are described in information_schema, settings are SHOW and SET.',
    isWord(tokens[1], 'table_info') ? columnsOf(tokens[3]) : undefined,
  )
}

function variables({ tokens }: Reading): Finding | undefined {
  const own = tokens.some(
    (token, i) =>
      /^=?@{1,2}$/.test(token.text) && tokens[i + 1]?.from === token.to && tokens[i + 1]?.kind === 'word',
  )
  return own
    ? {
        text: 'Variables with @ belong to SQL Server and MySQL. In SQL put the value into a WITH query; variables are for PL/pgSQL, in DO $$ DECLARE … BEGIN … END $$.',
      }
    : undefined
}

// GO on a line of its own ends a batch; PostgreSQL takes it for an alias.
function go({ sql, tokens }: Reading): Finding | undefined {
  const own = tokens.flatMap((token, i): Edit[] => {
    const line = sql.slice(sql.lastIndexOf('\n', token.from) + 1, token.to).trim() === token.text
    const alone =
      line && (tokens[i + 1] === undefined || sql.slice(token.to, tokens[i + 1]?.from).includes('\n'))
    const start = sql.slice(0, token.from).trimEnd().length
    return isWord(token, 'go') && alone && i > 0 ? [{ from: start, to: token.to, insert: ';' }] : []
  })
  return (
    own[0] &&
    finding(
      'GO is not SQL but a word of SQL Server’s tools. Statements end with a semicolon.',
      'Write ; instead of GO',
      own,
    )
  )
}

function execute(reading: Reading): Finding | undefined {
  return words(reading, 'exec') || words(reading, 'print')
    ? {
        text: 'EXEC and PRINT are SQL Server’s. Procedures are run with CALL name(…), functions with SELECT name(…); RAISE NOTICE speaks from PL/pgSQL.',
      }
    : undefined
}

function beginTran(reading: Reading): Finding | undefined {
  const [first, second] = reading.tokens
  return words(reading, 'begin|commit|rollback', 'tran') && first && second
    ? finding(
        'TRAN is SQL Server’s short form; PostgreSQL needs only the first word.',
        `Write ${first.text}`,
        [{ from: first.to, to: second.to, insert: '' }],
      )
    : undefined
}

function hashComment({ sql, tokens }: Reading): Finding | undefined {
  const own = tokens.filter(
    ({ text, from }) =>
      text.startsWith('#') &&
      /(^|\s)$/.test(sql.slice(0, from)) &&
      /^#+\s+[A-Za-z]/.test(sql.slice(from, from + 20)),
  )
  // What stands behind the first # of a line is the comment.
  const first = own.filter((token, i) => i === 0 || sql.slice(own[i - 1]?.from, token.from).includes('\n'))
  return (
    first[0] &&
    finding(
      '# begins a comment in MySQL. In SQL a comment begins with two hyphens.',
      'Write -- instead of #',
      first.map(({ from }) => ({ from, to: from + 1, insert: '--' })),
    )
  )
}

/** Commands of other systems and their tools. */
export const commandHabits: readonly Habit[] = [
  { name: 'show', find: show },
  { name: 'describe', find: describe },
  { name: 'use', find: use },
  { name: 'pragma', find: pragma },
  { name: '@variables', find: variables },
  { name: 'go', find: go },
  { name: 'exec', find: execute },
  { name: 'begin tran', find: beginTran },
  { name: '# comments', find: hashComment },
]
