import { describe, expect, it } from 'vitest'
import { statementsOf } from '#core/psql/look.ts'
import { splitStatements, statementAt } from '#core/sql/split.ts'

// Each script with "«" where a statement starts and "»" where it ends.
const scripts: Record<string, string> = {
  'two statements': '«SELECT 1»; «SELECT 2»;',
  'no semicolon at the end': '«SELECT 1»;\n  «SELECT 2» \n',
  'empty statements and lone comments': ';; -- one;\n/* two; */ ; «SELECT 1» /* three */ ; -- four',
  'comments inside stay, around go': '-- head\n«SELECT 1 -- a;b\n + 2» -- tail',
  strings: `«SELECT ';', 'it''s;', "a;b", "x""y;"»;«SELECT 2»`,
  'a backslash is an ordinary character': String.raw`«SELECT '\'»; «SELECT ';'»`,
  'escape strings': String.raw`«SELECT E'\';', e'\\'»; «SELECT 2»`,
  'an escape string that goes on in the next line': String.raw`«SELECT E'a'
  'b\';'»; «SELECT 2»`,
  'unicode and bit strings': `«SELECT U&'\\0061;', u&"b;", B'01', X'1F;'»; «SELECT 2»`,
  'a name that ends in e is no prefix': `«SELECT name'a\\'»; «SELECT 2»`,
  'dollar quotes': '«SELECT $$;$$, $a$ ; $$ ; $b$ ; $a$»; «SELECT 2»',
  'a dollar inside of a name': '«SELECT a$b$c»; «SELECT $b$;$b$»',
  parameters: '«SELECT $1»;«SELECT $2»',
  'nested comments': '«SELECT /* a /* b; */ c; */ 1»; «SELECT 2»',
  'a comment start inside of an operator': '«SELECT 1 +-- ;\n 2»; «SELECT 1 -/* ; */ 2»',
  'an open string runs to the end': "«SELECT 1»; «SELECT 'a; SELECT 2»",
  'an open quoted name runs to the end': '«SELECT "a; SELECT 2»',
  'an open comment runs to the end': '«SELECT 1» /* ; SELECT 2',
  'an open dollar quote runs to the end': '«SELECT $x$ ; SELECT 2 $$»',
  'an open parenthesis does not swallow the rest': '«SELECT (1»; «SELECT 2»',
  'a surplus parenthesis': '«SELECT 1)»; «SELECT (2)»',
  'a function of strings': `«CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2;'»; «SELECT f()»`,
  'BEGIN ATOMIC': '«CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END»; «SELECT 3»',
  'BEGIN ATOMIC with CASE':
    '«CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT CASE WHEN a THEN (CASE b WHEN 1 THEN 2 END) END; END»;«SELECT 3»',
  'BEGIN ATOMIC in lower case':
    '«create function f() returns int begin atomic select t.end; end»; «select 1»',
  'BEGIN opens a transaction elsewhere': '«BEGIN»; «SELECT CASE WHEN a THEN 1 END»; «END»; «SELECT 2»',
  'a rule with several actions':
    '«CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)»; «CREATE OR REPLACE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)»; «SELECT 1»',
  'COPY to the client takes no lines': '«COPY t TO STDOUT»;\n«SELECT 1»;\n',
  'COPY without an end of data takes no lines': '«COPY t FROM STDIN»;\n«SELECT 1»',
  'COPY from a file': `«COPY t FROM '/dev/blob'»; «SELECT 1»`,
  'letters beyond ASCII': `«SELECT 'ä😀;' AS größe»; «SELECT 2»`,
  nothing: '',
  'only blanks': ' \n\t ; \n',
}

describe('splitStatements', () => {
  it.each(Object.entries(scripts))('%s', (_, marked) => {
    const script = marked.replace(/[«»]/g, '')
    let shown = ''
    let at = 0
    for (const { text, from, to } of splitStatements(script)) {
      expect(text).toBe(script.slice(from, to))
      shown += `${script.slice(at, from)}«${text}»`
      at = to
    }
    expect(shown + script.slice(at)).toBe(marked)
  })

  it('gives COPY the lines up to \\. and goes on behind them', () => {
    const script = `COPY t (a, b) FROM stdin WITH (FORMAT csv);\n1,it's;\n2,"\n\\.\n\nSELECT 1;\ncopy u from STDIN;\n\\.\nSELECT 2`
    const [first, second, third, fourth, ...rest] = splitStatements(script)
    expect(first).toMatchObject({
      text: 'COPY t (a, b) FROM stdin WITH (FORMAT csv)',
      copyData: `1,it's;\n2,"\n`,
    })
    expect(script.slice(first?.from, first?.dataTo)).toMatch(/^COPY[^]*\n\\\.$/)
    expect(second).toMatchObject({ text: 'SELECT 1' })
    expect(second).not.toHaveProperty('copyData')
    expect(third).toMatchObject({ text: 'copy u from STDIN', copyData: '' })
    expect(fourth).toMatchObject({ text: 'SELECT 2', to: script.length })
    expect(rest).toEqual([])
  })

  it('splits a long dump in linear time', () => {
    const table = `COPY t FROM STDIN;\n${"1\tit's\n".repeat(200)}\\.\n`
    expect(splitStatements(table.repeat(300))).toHaveLength(300)
  })
})

// Each script with "|" where the cursor is, and the statement that it is at.
const cursors: [string, string | undefined][] = [
  ['SEL|ECT 1; SELECT 2', 'SELECT 1'],
  ['|SELECT 1; SELECT 2', 'SELECT 1'],
  ['SELECT 1|; SELECT 2', 'SELECT 1'],
  ['SELECT 1;| SELECT 2', 'SELECT 1'],
  ['SELECT 1; |SELECT 2', 'SELECT 2'],
  ['SELECT 1; SELECT 2;|', 'SELECT 2'],
  ['SELECT 1;\n|\n\nSELECT 2', 'SELECT 1'],
  ['SELECT 1;\n\n\n|\nSELECT 2', 'SELECT 2'],
  ['SELECT 1;\n-- the| second\nSELECT 2', 'SELECT 2'],
  ['SELECT 1;\n|-- the second\nSELECT 2', 'SELECT 2'],
  ['SELECT 1; -- the| first\nSELECT 2', 'SELECT 1'],
  ['SELECT 1;\n\n|', 'SELECT 1'],
  ['\n|\nSELECT 1', 'SELECT 1'],
  ['COPY t FROM STDIN;\n1\n|2\n\\.\nSELECT 1', 'COPY t FROM STDIN'],
  ["\\echo it's |1\nSELECT 1;\nSELECT 2", 'SELECT 1'],
  ['\\if false\nSELECT |1;\n\\else\nSELECT 2;\n\\endif', 'SELECT 1'],
  ['SELECT 1 AS a \\gset\nSELECT :a|', 'SELECT :a'],
  ['SELECT 1 AS a \\gs|et\nSELECT :a', 'SELECT 1 AS a'],
  ['-- nothing|', undefined],
  ['|', undefined],
]

describe('statementAt', () => {
  it.each(cursors)('%j is at %j', (marked, expected) => {
    const offset = marked.indexOf('|')
    const script = marked.replace('|', '')
    expect(statementAt(script, statementsOf(script), offset)?.text).toBe(expected)
  })
})
