import { expect, test } from 'vitest'
import type { Catalog, CatalogColumn } from '#core/catalog/types.ts'
import { remarkText } from '#core/errors/messages.ts'
import { remarks } from '#core/errors/remarks.ts'

const column = (name: string, notNull: boolean): CatalogColumn => ({
  name,
  type: 'text',
  notNull,
  primaryKey: false,
})
const table = (name: string, ...columns: CatalogColumn[]) => ({
  schema: 'public',
  name,
  kind: 'table' as const,
  rowsExact: true,
  columns,
  indexes: [],
  constraints: [],
})
const catalog: Catalog = {
  schemas: ['public'],
  relations: [
    table('people', column('id', true), column('name', true), column('city', false)),
    table('orders', column('id', true), column('person', false), column('shop', true)),
  ],
  functions: [],
  types: [],
  extensions: [],
}

test.each([
  ['SELECT name FROM people WHERE city = NULL', [remarkText.equalsNull]],
  ['SELECT name FROM people WHERE city <> NULL', [remarkText.differsFromNull]],
  ['SELECT name FROM people WHERE city != null AND id = 1', [remarkText.differsFromNull]],
  ['UPDATE people SET city = NULL WHERE id = 1', []],
  ['UPDATE people SET city = NULL WHERE city = NULL', [remarkText.equalsNull]],
  ['SELECT name FROM people WHERE city IS NULL', []],
  ["SELECT name FROM people WHERE city NOT IN ('Porto', NULL)", [remarkText.notInNull]],
  ["SELECT name FROM people WHERE city NOT IN ('Porto')", []],
  ['SELECT name FROM people WHERE id NOT IN (SELECT person FROM orders)', [remarkText.notInQuery('person')]],
  ['SELECT name FROM people WHERE id NOT IN (SELECT shop FROM orders)', []],
  ['SELECT name FROM people WHERE id NOT IN (SELECT person FROM orders WHERE person IS NOT NULL)', []],
  ['SELECT name city FROM people', [remarkText.swallowed('name', 'city')]],
  ['SELECT name AS city FROM people', []],
  ['SELECT name, city FROM people', []],
  ["SELECT name FROM people ORDER BY 'name'", [remarkText.constantOrder]],
  ['SELECT name FROM people ORDER BY name', []],
  ['SELECT substr(name, -3) FROM people', [remarkText.negativeStart]],
  ['SELECT substr(name, 3) FROM people', []],
  ['SELECT name FROM people\nGO', [remarkText.goAlias]],
])('%s', (sql, expected) => {
  expect(remarks(sql, catalog)).toEqual(expected)
})
