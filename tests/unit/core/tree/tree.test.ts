import { describe, expect, it, test } from 'vitest'
import {
  branches,
  columnName,
  columnsIn,
  conjuncts,
  functionName,
  joinsOf,
  queryOf,
  tablesOf,
} from '#core/tree/clauses.ts'
import { extentOf, textOf } from '#core/tree/extent.ts'
import { ParseError, type Kind } from '#core/tree/types.ts'
import { isWithin, nodesOf, nodesOfKind } from '#core/tree/walk.ts'
import { openParser } from '#tools/engine/parser.ts'

const parser = openParser()
const parse = (sql: string) => parser.parse(sql)

describe('places are UTF-16 offsets', () => {
  // Scripts whose statements are parted by a bar in the second text.
  const scripts: [string, string[]][] = [
    ['select 1', ['select 1']],
    [' /* ä */ select \'é😀\' ; -- x\n select "ß" from ü;;', ["select 'é😀'", 'select "ß" from ü']],
    ['-- nothing\n', []],
    ['with a as (select 1) table a', ['with a as (select 1) table a']],
  ]
  it.each(scripts)('%j', async (sql, expected) => {
    const { statements } = await parse(sql)
    expect(statements.map(({ from, to }) => sql.slice(from, to))).toEqual(expected)
  })

  it('of every node', async () => {
    const sql = "select 'é😀', größe, n in (1, 2) from 雪 where 😀 > 2"
    const tree = await parse(sql)
    const at = (kind: Kind) =>
      nodesOfKind(tree, kind).map(({ fields }) => sql.slice((fields as { location: number }).location))
    expect(at('RangeVar')).toEqual(['雪 where 😀 > 2'])
    expect(at('ColumnRef').map((text) => text.split(/[ ,]/)[0])).toEqual(['größe', 'n', '😀'])
  })
})

// What PostgreSQL refuses, with ! before the place of the error.
const refused: [string, string][] = [
  ['select frm frm !t', 'syntax error at or near "t"'],
  ["select 'é😀' ,!, 2", 'syntax error at or near ","'],
  ["select !'open", 'unterminated quoted string at or near "\'open"'],
  ['select 1 +!', 'syntax error at end of input'],
]
test.each(refused)('%j is refused: %s', async (marked, message) => {
  const error = await parse(marked.replace('!', '')).catch((fault: unknown) => fault)
  expect(error).toBeInstanceOf(ParseError)
  expect(error).toMatchObject({ message, position: marked.indexOf('!') })
})

test('text that is nested too deeply is refused, and the next text is parsed', async () => {
  const deep = await parse(`select ${'1+'.repeat(20_000)}1`).catch((fault: unknown) => fault)
  expect(deep).toBeInstanceOf(ParseError)
  expect((await parse('select 1')).statements).toHaveLength(1)
})

describe('the text of a node', () => {
  // A query, a kind of node, and the texts of the nodes of this kind in it.
  const cases: [string, Kind, string[]][] = [
    ['select a.b c, (t).d, x."Y z" from t', 'ColumnRef', ['a.b', 't', 'x."Y z"']],
    ['select t.* from s.t as x join only u v on true', 'RangeVar', ['s.t', 'u']],
    ['select (a + b) * c - 1', 'A_Expr', ['(a + b) * c - 1', '(a + b) * c', 'a + b']],
    ['select count(*), now(), f(a, g(b))', 'FuncCall', ['count(*)', 'now()', 'f(a, g(b))', 'g(b)']],
    [
      'select 1 where not (a = 1 or b) and c',
      'BoolExpr',
      ['not (a = 1 or b) and c', 'not (a = 1 or b)', 'a = 1 or b'],
    ],
    ['select 1 where a is not null and (b) is null', 'NullTest', ['a is not null', '(b) is null']],
    [
      'select case when a then 1 else case b when 2 then 3 end end x',
      'CaseExpr',
      ['case when a then 1 else case b when 2 then 3 end end', 'case b when 2 then 3 end'],
    ],
    [
      "select a::numeric(8, 2), cast(b as int), date '2026-01-01'",
      'TypeCast',
      ['a::numeric(8, 2)', 'cast(b as int)', "date '2026-01-01'"],
    ],
    ['select 1 where a in (1, 2) and b between 1 and 2', 'A_Expr', ['a in (1, 2)', 'b between 1 and 2']],
    [
      'select 1 where exists (select from u) or x = any (select y from u)',
      'SubLink',
      ['exists (select from u)', 'x = any (select y from u)'],
    ],
    [
      'select sum(a) filter (where b) over (partition by c order by d) e',
      'FuncCall',
      ['sum(a) filter (where b) over (partition by c order by d)'],
    ],
    ['select 1 from a left join b on a.x = b.x where true', 'JoinExpr', ['a left join b on a.x = b.x']],
    ['select x[1], x[2:3] from t', 'A_Indirection', ['x[1]', 'x[2:3]']],
  ]
  it.each(cases)('%s', async (sql, kind, expected) => {
    const tree = await parse(sql)
    expect(nodesOfKind(tree, kind).map(({ node }) => textOf(tree, node))).toEqual(expected)
  })

  it('is not told of what has no place', async () => {
    const tree = await parse('select from t for update')
    const [lock] = nodesOfKind(tree, 'LockingClause')
    expect(lock && extentOf(tree, lock.node)).toBeUndefined()
  })
})

describe('clauses', () => {
  it('finds the query, its branches, conditions, joins and tables', async () => {
    const tree = await parse(`
      with w as (select * from inside)
      (select a from w, x.t join u using (id) left join (v cross join q) on v.i = u.i where a = 1 and (b or c) and d)
      union all select f.count(distinct z) from t where y in (select k from t)`)
    const query = queryOf(tree)
    const [left, right] = query ? branches(query) : []
    expect(conjuncts(left?.whereClause).map((node) => textOf(tree, node))).toEqual(['a = 1', 'b or c', 'd'])
    expect(left && joinsOf(left).map(({ jointype }) => jointype)).toEqual([
      'JOIN_LEFT',
      'JOIN_INNER',
      'JOIN_INNER',
    ])
    expect(tablesOf(tree)).toEqual(['inside', 'x.t', 'u', 'v', 'q', 't'])
    expect(nodesOfKind(tree, 'FuncCall').map(({ fields }) => functionName(fields))).toEqual(['count'])
    expect(right?.whereClause && columnsIn(right.whereClause)).toEqual(['y', 'k'])
    expect(nodesOfKind(tree, 'ColumnRef').map(({ fields }) => columnName(fields))[0]).toBe('*')
  })

  it('says what stands in what', async () => {
    const tree = await parse('select a from t where b > (select max(c) from u)')
    const nodes = nodesOf(tree)
    const [sublink] = nodes.filter(({ kind }) => kind === 'SubLink')
    const inside = nodes.filter((node) => sublink && isWithin(node, sublink)).map(({ kind }) => kind)
    expect(inside).toEqual([
      'SelectStmt',
      'ResTarget',
      'FuncCall',
      'String',
      'ColumnRef',
      'String',
      'RangeVar',
    ])
  })
})
