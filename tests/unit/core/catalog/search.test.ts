import { expect, test } from 'vitest'
import { marked, searchCatalog } from '#core/catalog/search.ts'
import type { Catalog, CatalogColumn, Relation } from '#core/catalog/types.ts'

const column = (name: string, comment?: string): CatalogColumn => ({
  name,
  type: 'text',
  notNull: false,
  primaryKey: false,
  ...(comment === undefined ? {} : { comment }),
})
const table = (
  schema: string,
  name: string,
  columns: CatalogColumn[],
  more: Partial<Relation> = {},
): Relation => ({
  schema,
  name,
  kind: 'table',
  rowsExact: false,
  columns,
  indexes: [],
  constraints: [],
  ...more,
})

const catalog: Catalog = {
  schemas: ['public', 'shop'],
  relations: [
    table('public', 'orders', [column('id'), column('paid_at', 'When the money came')], {
      comment: 'One line for each sale',
      indexes: [
        { name: 'orders_paid', definition: '', unique: false, primary: false, comment: 'Finds unpaid sales' },
      ],
      constraints: [
        { name: 'orders_id_check', kind: 'check', definition: '', comment: 'Money is never negative' },
      ],
    }),
    table('shop', 'order', [column('id'), column('Order No')]),
    table('public', 'reorders', [column('order_id')], { kind: 'view' }),
  ],
  functions: [{ schema: 'shop', name: 'order_total', arguments: 'integer', result: 'numeric' }],
  types: [
    { schema: 'public', name: 'order_state', kind: 'enum', definition: '', comment: 'How far a sale is' },
  ],
  extensions: [{ name: 'citext', version: '1.6', comment: 'Text that ignores case, e.g. of a border' }],
}

test.each<[string, string[]]>([
  [
    'order',
    [
      'table order',
      'table orders',
      'column Order No',
      'column order_id',
      'function order_total',
      'enum order_state',
      'index orders_paid',
      'constraint orders_id_check',
      'view reorders',
      'extension citext',
    ],
  ],
  ['ORDERS', ['table orders', 'index orders_paid', 'constraint orders_id_check', 'view reorders']],
  [
    'orders id',
    ['column id', 'constraint orders_id_check', 'index orders_paid', 'column paid_at', 'column order_id'],
  ],
  ['shop.order.id', ['column id']],
  ['money', ['column paid_at', 'constraint orders_id_check']],
  ['sale', ['table orders', 'enum order_state', 'index orders_paid']],
  ['case text', ['extension citext']],
  ['nowhere', []],
  [' . ', []],
])('%s finds, best first', (text, expected) => {
  const found = searchCatalog(catalog, text, 20)
  expect(found.hits.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected)
  expect(found.count).toBe(expected.length)
})

test('a name is written as SQL needs it', () => {
  const inserts = searchCatalog(catalog, 'order', 20).hits.map(({ insert }) => insert)
  expect(inserts.slice(0, 5)).toEqual([
    'shop."order"',
    'orders',
    '"Order No"',
    'order_id',
    'shop.order_total(',
  ])
})

test('of many hits the best are given, and all are counted', () => {
  const many = Array.from({ length: 1600 }, (_, at) => column(`field_${at}`))
  const found = searchCatalog({ ...catalog, relations: [table('public', 'wide', many)] }, 'field 159', 3)
  expect(found.count).toBe(12)
  expect(found.hits.map(({ name }) => name)).toEqual(['field_159', 'field_1590', 'field_1591'])
})

test.each<[string, string, string]>([
  ['orders_paid', 'paid', 'orders_[paid]'],
  ['reorder_order', 'order', 'reorder_[order]'],
  ['Reorders', 'ORDER re', '[Reorder]s'],
  ['İd', 'd', 'İd'],
  ['', 'x', ''],
])('%s is marked for %s', (text, sought, expected) => {
  const shown = marked(text, sought).map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
  expect(shown.join('')).toBe(expected)
})
