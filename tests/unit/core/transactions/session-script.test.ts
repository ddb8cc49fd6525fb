import { expect, test } from 'vitest'
import { SessionScript } from '#core/transactions/session-script.ts'

const sent = (script: SessionScript, text: string): string[] => [...script.read(text)].map(({ sql }) => sql)

test('a script is read statement by statement, and what was written stays beside what is run', () => {
  const script = new SessionScript()
  const [first, second, ...more] = script.read("BEGIN;\nUPDATE t SET a = 'x;y' WHERE id = :id; -- the end")
  expect(first).toEqual({ written: 'BEGIN', sql: 'BEGIN' })
  expect(second?.sql).toBe("UPDATE t SET a = 'x;y' WHERE id = :id")
  expect(more).toEqual([])
})

test('\\gset keeps a row for what the same session says later', () => {
  const script = new SessionScript()
  const statements = script.read('SELECT 7 AS id, NULL AS note \\gset\nDELETE FROM t WHERE id = :id;')
  const [asks] = script.read('SELECT 7 AS id, NULL AS note \\gset was_')
  const first = statements.next().value
  if (!first || !asks) throw new Error('The script has statements')
  expect(first).toEqual({
    written: 'SELECT 7 AS id, NULL AS note \\gset',
    sql: 'SELECT 7 AS id, NULL AS note',
    prefix: '',
  })
  expect(script.keep(first, ['id', 'note'], [['7', null]])).toBeUndefined()
  expect(statements.next().value).toEqual({
    written: 'DELETE FROM t WHERE id = :id',
    sql: 'DELETE FROM t WHERE id = 7',
  })
  expect(script.keep(asks, ['id'], [['8']])).toBeUndefined()
  expect(sent(script, "SELECT :was_id, :'id', :note")).toEqual(["SELECT 8, '7', :note"])
  expect(sent(new SessionScript(), 'SELECT :id')).toEqual(['SELECT :id'])
})

test.each([
  [[], ['id'], 'this query gave 0'],
  [[['1'], ['2']], ['id'], 'this query gave 2'],
  [[['1']], ['?column?'], 'invalid variable name'],
])('\\gset says what it can’t keep: %j of %j', (rows, columns, words) => {
  const script = new SessionScript()
  const [statement] = script.read('SELECT 1 \\gset')
  if (!statement) throw new Error('The script has a statement')
  expect(script.keep(statement, columns, rows)?.message).toContain(words)
})

test.each([
  ['\\d t', '\\d is not known here'],
  ['SELECT 1 \\gexec', '\\gexec is not known here'],
  ['\\else', '\\else: no matching \\if'],
])('what a session does not know is told: %s', (text, words) => {
  const [statement] = new SessionScript().read(text)
  expect(statement?.fault?.message).toContain(words)
})
