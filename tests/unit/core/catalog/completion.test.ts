import { describe, expect, it } from 'vitest'
import { completionsAt } from '#core/catalog/completion.ts'
import { builtIns } from '#core/catalog/functions.ts'
import type { Catalog, CatalogColumn, Relation } from '#core/catalog/types.ts'
import { tokenize } from '#core/sql/lex.ts'

function column(text: string): CatalogColumn {
  const [, name = '', type = '', table, target = ''] =
    /^(\w[\w ]*?):(\w+)(?:>(\w+)\.(\w+))?$/.exec(text) ?? []
  const plain = { name, type, notNull: false, primaryKey: name === 'id' }
  return table ? { ...plain, references: { schema: 'public', table, column: target } } : plain
}

function relation(schema: string, name: string, columns: string, kind: Relation['kind'] = 'table'): Relation {
  const parts = { columns: columns.split(' | ').map(column), indexes: [], constraints: [], rowsExact: true }
  return { schema, name, kind, ...parts }
}

const catalog: Catalog = {
  schemas: ['public', 'shop'],
  relations: [
    relation('public', 'customers', 'id:integer | name:text | city:text'),
    relation(
      'public',
      'orders',
      'id:integer | customer_id:integer>customers.id | total:numeric | Placed at:date',
    ),
    relation('public', 'Order Items', 'order_id:integer>orders.id | plant:text'),
    relation('public', 'big_orders', 'id:integer | total:numeric', 'view'),
    relation('shop', 'stock', 'plant:text | left:integer'),
  ],
  functions: [{ schema: 'public', name: 'tax', arguments: 'amount numeric', result: 'numeric' }],
  types: [],
  extensions: [],
}

function complete(marked: string) {
  const offset = marked.indexOf('|')
  const sql = marked.replace('|', '')
  return { sql, offset, found: completionsAt(tokenize(sql), offset, catalog) }
}

function labels(marked: string, ...kinds: string[]): string[] {
  const items = complete(marked).found?.items ?? []
  return items.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.label)
}

const customers = ['id', 'name', 'city']
const orders = ['id', 'customer_id', 'total', '"Placed at"']

// Everything that names a column, in the order of the list.
const columns: [string, string[]][] = [
  ['SELECT c.| FROM customers AS c', customers],
  ['SELECT c.na| FROM customers c', customers],
  ['SELECT C.| FROM customers AS c', customers],
  ['SELECT "C".| FROM customers AS "C"', customers],
  ['SELECT "C".| FROM customers AS c', []],
  ['SELECT x.| FROM customers AS c', []],
  ['SELECT customers.| FROM customers', customers],
  ['SELECT orders.|', orders],
  ['SELECT o.| FROM customers AS c JOIN orders AS o ON o.customer_id = c.id', orders],
  ['SELECT * FROM customers c, orders o WHERE o.|', orders],
  ['SELECT * FROM (customers AS c JOIN orders AS o ON o.|)', orders],
  ['SELECT s.| FROM shop.stock s', ['plant', '"left"']],
  ['SELECT shop.stock.| FROM customers', ['plant', '"left"']],
  ['SELECT i.| FROM "Order Items" i', ['order_id', 'plant']],
  ['SELECT | FROM customers', customers],
  ['SELECT | FROM customers; SELECT * FROM orders', customers],
  ['SELECT * FROM orders; SELECT name, | FROM customers;', customers],
  ['SELECT (1; SELECT | FROM customers', customers],
  ['SELECT name FROM customers WHERE ci|', customers],
  [
    'SELECT total, c.id, lower(|) FROM orders o JOIN customers c ON true',
    ['o.id', 'customer_id', 'total', '"Placed at"', 'c.id', 'name', 'city'],
  ],
  ['SELECT * FROM customers JOIN orders USING (|)', ['id']],
  ['INSERT INTO customers (|', customers],
  ['INSERT INTO customers (id, na|) VALUES (1)', customers],
  ['INSERT INTO shop.stock (|)', ['plant', '"left"']],
  ['CREATE TABLE x (a int REFERENCES customers (|', customers],
  ['CREATE INDEX ON customers (|)', customers],
  ['UPDATE customers SET |', customers],
  ['UPDATE customers SET name = | WHERE true', customers],
  ['DELETE FROM customers AS c WHERE c.|', customers],
  ['DELETE FROM customers USING orders o WHERE o.|', orders],
  ['INSERT INTO customers VALUES (1) RETURNING |', customers],
  [
    'SELECT 1 FROM customers WHERE EXISTS (SELECT 1 FROM "Order Items" i WHERE i.plant = |)',
    ['order_id', 'plant', ...customers],
  ],
  ['SELECT id FROM customers UNION SELECT | FROM "Order Items"', ['order_id', 'plant']],
  [
    'WITH a AS (SELECT id, name AS n, count(*), total * 2 double FROM customers) SELECT a.| FROM a',
    ['id', 'n', 'count', 'double'],
  ],
  ['WITH a (x, y) AS (SELECT 1, 2) SELECT | FROM a', ['x', 'y']],
  [
    'WITH a AS (SELECT * FROM customers), b AS (SELECT a.name, total::int, o.total + 1 FROM a, orders o) SELECT b.| FROM b',
    ['name', 'total'],
  ],
  ['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT r.| FROM r) TABLE r', ['n']],
  ['WITH a AS (DELETE FROM customers RETURNING id, name) SELECT | FROM a', ['id', 'name']],
  ['WITH a AS (VALUES (1, 2)) SELECT | FROM a', ['column1', 'column2']],
  ['WITH a AS (TABLE customers) SELECT | FROM a', customers],
  ['SELECT s.| FROM (SELECT id AS key, upper(name) FROM customers) AS s', ['key', 'upper']],
  ['SELECT | FROM (SELECT id AS key FROM customers)', ['key']],
  ['SELECT v.| FROM (VALUES (1, 2)) v(a, b)', ['a', 'b']],
  ['SELECT g.| FROM generate_series(1, 3) AS g(i)', ['i']],
  ['SELECT | FROM generate_series(1, 3) AS day', ['day']],
  ['SELECT a IS DISTINCT FROM | FROM customers', customers],
  ['SELECT extract(year FROM |) FROM customers', customers],
  ['SELECT count(*) AS plants, city FROM customers GROUP BY city ORDER BY |', ['plants', ...customers]],
  ['SELECT * FROM "Order Items" WHERE "pl|"', ['"order_id"', '"plant"']],
]

describe('columns', () => {
  it.each(columns)('%s', (marked, expected) => {
    expect(labels(marked, 'column')).toEqual(expected)
  })

  it('come from all tables before there is a FROM, each name once', () => {
    const names = labels('SELECT |', 'column')
    expect(names).toEqual([...new Set(names)])
    expect(names).toEqual(expect.arrayContaining(['city', 'total', 'plant', '"Placed at"']))
  })

  it('tell their table and type, and what keys say', () => {
    const { found } = complete('SELECT customer_| FROM orders AS o')
    expect(found?.items.find((entry) => entry.label === 'customer_id')).toMatchObject({
      detail: 'o, integer',
      info: 'references customers (id)',
    })
    expect(complete('SELECT o.| FROM orders AS o').found?.items[0]).toMatchObject({
      detail: 'integer',
      info: 'primary key',
    })
  })
})

const tables = ['customers', 'orders', '"Order Items"', 'big_orders', 'shop.stock']
const relations: [string, string[]][] = [
  ['SELECT * FROM |', tables],
  ['SELECT * FROM cu|', tables],
  ['SELECT * FROM | WHERE true', tables],
  ['SELECT * FROM customers, |', tables],
  ['SELECT * FROM customers c JOIN |', tables],
  ['SELECT * FROM customers c LEFT JOIN ord| ON true', tables],
  ['SELECT * FROM customers WHERE id IN (SELECT id FROM |)', tables],
  ['INSERT INTO |', tables],
  ['UPDATE |', tables],
  ['DELETE FROM |', tables],
  ['ALTER TABLE |', tables],
  ['DROP TABLE IF EXISTS |', tables],
  ['TRUNCATE |', tables],
  ['WITH big AS (SELECT 1) SELECT * FROM |', ['big', ...tables]],
  ['SELECT * FROM shop.|', ['stock']],
  ['SELECT * FROM "|', tables.map((name) => (name.startsWith('"') ? name : `"${name}"`))],
  ['SELECT * FROM customers |', []],
  ['SELECT | FROM customers', []],
  ['SELECT * FROM customers FOR UPDATE |', []],
  ['CREATE TABLE |', []],
]

describe('tables', () => {
  it.each(relations)('%s', (marked, expected) => {
    expect(labels(marked, 'table', 'view')).toEqual(expected)
  })

  it('come with schemas and functions that return rows', () => {
    expect(labels('SELECT * FROM |', 'schema')).toEqual(['public', 'shop'])
    expect(labels('SELECT * FROM |', 'function')).toContain('generate_series')
    expect(labels('SELECT * FROM |', 'function')).not.toContain('lower')
  })
})

describe('the rest', () => {
  it.each([
    ['SELECT * FROM customers WHERE name = |', 'alias', 'customers'],
    ['SELECT | FROM customers', 'function', 'count'],
    ['SELECT | FROM customers', 'function', 'tax'],
    ['SELECT | FROM customers', 'keyword', 'CASE'],
    ['SELECT * FROM customers WH|', 'keyword', 'WHERE'],
    ['select * from customers wh|', 'keyword', 'where'],
    ['SELECT * FR|', 'keyword', 'FROM'],
    ['SELECT * FROM a ORDER |', 'keyword', 'BY'],
    ['SELECT * FROM a WHERE b IS |', 'keyword', 'NOT NULL'],
    ['SELECT rank() OVER (|) FROM a', 'keyword', 'PARTITION BY'],
    ['SELECT count(*) FILTER (|', 'keyword', 'WHERE'],
    ['SELECT CASE WHEN a th|', 'keyword', 'THEN'],
    ['CREATE TABLE a (b int pr|', 'keyword', 'PRIMARY KEY'],
    ['SEL|', 'keyword', 'SELECT'],
    ['SELECT 1; sel|', 'keyword', 'SELECT'],
    ['EXPLAIN |', 'keyword', 'SELECT'],
    ['SELECT a::|', 'type', 'integer'],
    ['SELECT CAST(a AS |)', 'type', 'numeric'],
    ['SELECT * FROM customers AS c JOIN orders AS o ON |', 'join', 'o.customer_id = c.id'],
    ['SELECT * FROM orders AS o JOIN customers AS c ON |', 'join', 'c.id = o.customer_id'],
  ])('%s offers the %s %s', (marked, kind, label) => {
    expect(labels(marked, kind)).toContain(label)
  })

  it('leaves words of other statements out', () => {
    expect(
      labels('SELECT * FROM customers cu|', 'keyword').filter((label) => label.startsWith('CU')),
    ).toEqual([])
    expect(labels('SELECT * FROM customers wh|', 'keyword')).not.toContain('WHEN')
  })

  it.each([
    "SELECT 'a|' FROM customers",
    "SELECT 'a|",
    'SELECT $$ a| $$',
    '-- a|',
    'SELECT 1 /* a| */',
    'SELECT 12|',
    'SELECT name AS n|',
    'SELECT * FROM customers c|',
    'SELECT $1|',
  ])('%s offers nothing', (marked) => {
    expect(complete(marked).found).toBeUndefined()
  })

  it.each([
    ['SELECT na| FROM customers', 'na'],
    ['SELECT c.| FROM customers c', ''],
    ['SELECT * FROM "cu|"', '"cu"'],
    ['SELECT * FROM "cu| JOIN x; SELECT "x"', '"cu'],
    ['SELECT * FROM "cu|', '"cu'],
  ])('%s replaces %j', (marked, replaced) => {
    const { sql, found } = complete(marked)
    expect(sql.slice(found?.from, found?.to)).toBe(replaced)
  })

  it('works without a catalog', () => {
    const found = completionsAt(tokenize('SELECT  FROM t'), 7, undefined)
    expect(found?.items.some((entry) => entry.label === 'count')).toBe(true)
  })

  it('never throws, wherever the cursor is', () => {
    const sql = columns.map(([marked]) => marked.replace('|', '')).join(';\n')
    const tokens = tokenize(sql)
    for (let offset = 0; offset <= sql.length; offset += 3) completionsAt(tokens, offset, catalog)
    for (let end = 0; end <= sql.length; end += 7) completionsAt(tokenize(sql.slice(0, end)), end, catalog)
    expect(tokens.length).toBeGreaterThan(500)
  })
})

describe('what is nested too deep', () => {
  it.each([
    ['subqueries', 'select * from (', '(select 1) x', ') x'],
    ['joins in parentheses', '(customers join ', 'orders on true', ' on true)'],
    ['functions', 'abs(', '1', ')'],
  ])('%s, 3,000 deep, cost no stack', (_, open, inner, close) => {
    const sql = `select 1 from ${open.repeat(3000)}${inner}${close.repeat(3000)} where `
    const tokens = tokenize(sql)
    expect(completionsAt(tokens, sql.length, catalog)?.items.length).toBeGreaterThan(0)
    completionsAt(tokens, sql.indexOf(inner), catalog)
  })
})

describe('builtIns', () => {
  it('has a name, a signature and a sentence for each, none twice', () => {
    for (const { name, signature, info } of builtIns) {
      expect(name).toMatch(/^[a-z_0-9]+$/)
      expect(signature).toContain(' → ')
      expect(info).toMatch(/\.$/)
    }
    expect(new Set(builtIns.map((entry) => entry.name)).size).toBe(builtIns.length)
  })
})
