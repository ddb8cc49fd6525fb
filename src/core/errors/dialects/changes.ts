import { identName, quoteIdent } from '../../sql/identifiers.ts'
import { isWord } from '../../sql/lex.ts'
import { endOf, removeTokens, textOf, type Reading } from '../reading.ts'
import { finding, type Habit } from './habit.ts'

const at = ({ tokens }: Reading, ...words: string[]) => tokens.findIndex((token) => isWord(token, ...words))
const startsWith = ({ tokens }: Reading, ...words: string[]) =>
  words.every((word, i) => isWord(tokens[i], word))

function replaceInto(reading: Reading) {
  return startsWith(reading, 'replace') || startsWith(reading, 'insert', 'or', 'replace')
    ? {
        text: 'REPLACE is MySQL’s and SQLite’s. PostgreSQL says what to do with a row that is there: INSERT … ON CONFLICT (key) DO UPDATE SET column = EXCLUDED.column.',
      }
    : undefined
}

function insertIgnore(reading: Reading) {
  const words = startsWith(reading, 'insert', 'ignore')
    ? 1
    : startsWith(reading, 'insert', 'or', 'ignore')
      ? 2
      : 0
  if (words === 0) return undefined
  return finding(
    'INSERT IGNORE is ON CONFLICT DO NOTHING in PostgreSQL, behind the rows.',
    'Write ON CONFLICT DO NOTHING',
    [
      removeTokens(reading, 1, words),
      { from: endOf(reading), to: endOf(reading), insert: ' ON CONFLICT DO NOTHING' },
    ],
  )
}

// The columns of the table's primary key, as the catalog has them.
function keyOf({ tokens, catalog }: Reading): string[] {
  const into = tokens.findIndex((token) => isWord(token, 'into'))
  const name = identName(tokens[into + 1]?.text ?? '')
  const relation = catalog?.relations.find((one) => one.name === name)
  return (
    relation?.columns.filter(({ primaryKey }) => primaryKey).map((column) => quoteIdent(column.name)) ?? []
  )
}

function onDuplicate(reading: Reading) {
  const { tokens } = reading
  const own = at(reading, 'duplicate')
  if (!isWord(tokens[own - 1], 'on') || !isWord(tokens[own + 2], 'update')) return undefined
  const key = keyOf(reading)
  const values = tokens.flatMap((token, i) => {
    const [open, column, close] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]]
    return i > own && isWord(token, 'values') && open?.text === '(' && column && close?.text === ')'
      ? [{ from: token.from, to: close.to, insert: `EXCLUDED.${column.text}` }]
      : []
  })
  const insert = `ON CONFLICT (${key.join(', ')}) DO UPDATE SET`
  return finding(
    'ON DUPLICATE KEY UPDATE is MySQL’s. PostgreSQL names the key, ON CONFLICT (key) DO UPDATE SET, and calls the new row EXCLUDED.',
    `Write ${insert}`,
    key.length > 0
      ? [{ from: tokens[own - 1]?.from ?? 0, to: tokens[own + 2]?.to ?? 0, insert }, ...values]
      : [],
  )
}

function updateJoin(reading: Reading) {
  const [join, set] = [at(reading, 'join'), at(reading, 'set')]
  return startsWith(reading, 'update') && join > 0 && join < set
    ? {
        text: 'UPDATE with JOIN is MySQL’s. In PostgreSQL the other table stands behind SET: UPDATE orders SET … FROM customers WHERE customers.id = orders.customer_id.',
      }
    : undefined
}

function deleteAlias(reading: Reading) {
  const { tokens } = reading
  if (!startsWith(reading, 'delete') || isWord(tokens[1], 'from')) return undefined
  if (tokens[1]?.text === '*') {
    return finding('DELETE takes whole rows, so it names no columns.', 'Leave the * out', [
      removeTokens(reading, 1, 1),
    ])
  }
  return isWord(tokens[2], 'from')
    ? {
        text: 'In PostgreSQL the table stands right behind DELETE FROM, and other tables behind USING: DELETE FROM orders o USING customers c WHERE c.id = o.customer_id.',
      }
    : undefined
}

function limited(reading: Reading) {
  const { tokens } = reading
  const own = tokens.findLastIndex((token) => token.depth === 0 && isWord(token, 'limit'))
  if (own < 0 || !(startsWith(reading, 'delete') || startsWith(reading, 'update'))) return undefined
  const [name, where] = [tokens[2], tokens[3]]
  const plain = startsWith(reading, 'delete', 'from') && isWord(where, 'where', 'order', 'limit')
  const rows = plain && name ? `(SELECT ctid FROM ${name.text} ${textOf(reading, 3, tokens.length)})` : ''
  return finding(
    'UPDATE and DELETE take no LIMIT in PostgreSQL. Choose the rows in a subquery: WHERE id IN (SELECT id … LIMIT 10).',
    'Choose the rows in a subquery',
    plain && where ? [{ from: where.from, to: endOf(reading), insert: `WHERE ctid IN ${rows}` }] : [],
  )
}

/** Ways to change rows that other systems have. */
export const changeHabits: readonly Habit[] = [
  { name: 'replace into', find: replaceInto },
  { name: 'insert ignore', find: insertIgnore },
  { name: 'on duplicate key', find: onDuplicate },
  { name: 'update join', find: updateJoin },
  { name: 'delete alias', find: deleteAlias },
  { name: 'limit in changes', find: limited },
]
