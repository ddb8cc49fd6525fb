import axe from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Catalog, CatalogColumn, Relation } from '#core/catalog/types.ts'
import { encodeRows } from '#core/result/wire.ts'
import SchemaTree from '#ui/schema/SchemaTree.svelte'
import { figure, median } from '../support/figure.ts'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const column = (name: string, type: string, more: Partial<CatalogColumn> = {}): CatalogColumn => ({
  name,
  type,
  notNull: false,
  primaryKey: false,
  ...more,
})
const relation = (name: string, columns: CatalogColumn[], more: Partial<Relation> = {}): Relation => ({
  schema: 'public',
  name,
  kind: 'table',
  rows: 3,
  rowsExact: true,
  columns,
  indexes: [],
  constraints: [],
  ...more,
})

const id = column('id', 'integer', { notNull: true, primaryKey: true })
const orders = relation(
  'orders',
  [
    id,
    column('plant_id', 'integer', {
      notNull: true,
      references: { schema: 'public', table: 'plants', column: 'id' },
    }),
  ],
  {
    rows: 31_072,
    rowsExact: false,
    indexes: [{ name: 'orders_pkey', definition: 'CREATE UNIQUE INDEX …', unique: true, primary: true }],
    constraints: [{ name: 'orders_pkey', kind: 'primary key', definition: 'PRIMARY KEY (id)' }],
  },
)
const plants = relation('plants', [id, column('Latin name', 'text', { default: "''::text" })])
const stock = relation('plant_stock', [column('sold', 'bigint')], { kind: 'view' })
delete stock.rows
const catalog: Catalog = {
  schemas: ['public'],
  relations: [orders, stock, plants],
  functions: [],
  types: [],
  extensions: [],
}

const item = (name: string | RegExp) => page.getByRole('treeitem', { name })
const labels = () =>
  [...document.querySelectorAll('[role=treeitem] .label')].map((label) => label.textContent)
const focused = () => document.activeElement?.querySelector('.label')?.textContent

async function show(shown: Catalog | undefined = catalog) {
  const host = document.createElement('div')
  host.style.cssText = 'display:flex;height:520px;width:260px'
  document.body.replaceChildren(host)
  const oninsert = vi.fn<(text: string) => void>()
  const onpeek = vi.fn(() =>
    Promise.resolve({
      columns: [{ name: 'n', typeOid: 23, typeModifier: -1, type: 'integer' }],
      rows: encodeRows(Array.from({ length: 12 }, (_, index) => [String(index)])),
    }),
  )
  await render(SchemaTree, { target: host, props: { catalog: shown, oninsert, onpeek } })
  return { oninsert, onpeek }
}

test('tables stand with their rows, and open to their columns', async () => {
  await show()
  await expect.element(page.getByRole('tree', { name: 'Schema', exact: true })).toBeVisible()
  expect(labels()).toEqual(['orders', 'plant_stock', 'plants'])
  await expect.element(item('orders table, about 31,072 rows')).toHaveAttribute('aria-expanded', 'false')
  await item(/^orders/).click()
  expect(labels()).toEqual(['orders', 'id', 'plant_id', 'Indexes', 'Constraints', 'plant_stock', 'plants'])
  await expect.element(item('id integer, primary key')).toBeVisible()
  await expect
    .element(item('plant_id integer, foreign key to plants.id, not null'))
    .toHaveAttribute('aria-level', '2')
})

describe('the keyboard', () => {
  test('moves, opens and closes as ARIA trees do', async () => {
    await show()
    await userEvent.click(page.getByRole('combobox', { name: 'Find by name or comment' }))
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('orders')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
    expect(focused()).toBe('plant_id')
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toBe('orders')
    await userEvent.keyboard('{ArrowLeft}{End}')
    expect(focused()).toBe('plants')
    expect(labels()).toHaveLength(3)
    await userEvent.keyboard('{Home}plant_')
    expect(focused()).toBe('plant_stock')
    expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1)
  })

  test('Enter opens, Space peeks, Shift+Enter writes the name', async () => {
    const { oninsert, onpeek } = await show()
    await userEvent.click(page.getByRole('combobox', { name: 'Find by name or comment' }))
    await userEvent.keyboard('{ArrowDown}{End}{Enter}{ArrowDown}{ArrowDown}{Enter}')
    expect(oninsert).toHaveBeenLastCalledWith('"Latin name"')
    await userEvent.keyboard('{ArrowLeft}{Shift>}{Enter}{/Shift}')
    expect(oninsert).toHaveBeenLastCalledWith('plants')
    await userEvent.keyboard('[Space]')
    expect(onpeek).toHaveBeenCalledWith(plants)
    const dialog = page.getByRole('dialog', { name: 'First rows of plants' })
    await expect.element(dialog.getByRole('cell', { name: '9' })).toBeVisible()
    await expect.element(dialog.getByText('… and 2 more rows')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
  })
})

test('a double click writes the name and leaves the table as it was', async () => {
  const { oninsert } = await show()
  await item(/^plants/).dblClick()
  expect(oninsert).toHaveBeenCalledExactlyOnceWith('plants')
  await expect.element(item(/^plants/)).toHaveAttribute('aria-expanded', 'false')
})

describe('the search', () => {
  const field = page.getByRole('combobox', { name: 'Find by name or comment' })
  const hits = () => [...document.querySelectorAll('[role=option] .name')].map((hit) => hit.textContent)
  const current = () => document.querySelector('[role=option][aria-selected=true] .name')?.textContent
  const noted = {
    ...catalog,
    relations: [orders, stock, { ...plants, comment: 'What grows in the nursery' }],
    extensions: [{ name: 'citext', version: '1.6', comment: 'Text for plants of any case' }],
  }

  test('ranks names before comments, marks what fits, and says when nothing does', async () => {
    await show(noted)
    await field.fill('PLANT')
    expect(hits()).toEqual(['plants', 'plant_stock', 'plant_id', 'citext'])
    expect(document.querySelector('[role=option] mark')?.textContent).toBe('plant')
    expect(document.querySelector('[role=tree]')?.checkVisibility()).toBe(false)
    await field.fill('nursery')
    await expect.element(page.getByRole('option', { name: /What grows in the nursery/ })).toBeVisible()
    await field.fill('nowhere')
    await expect.element(page.getByText('No name and no comment here holds “nowhere”.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(labels).toEqual(['orders', 'plant_stock', 'plants'])
  })

  test('arrows choose, Shift+Enter writes, Enter opens the tree there', async () => {
    const { oninsert } = await show(noted)
    await field.fill('plant')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(current()).toBe('plant_id')
    await expect
      .element(field)
      .toHaveAttribute('aria-activedescendant', document.querySelector('[aria-selected=true]')?.id ?? '-')
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(oninsert).toHaveBeenLastCalledWith('plant_id')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('plant_id')
    await field.fill('citext')
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(oninsert).toHaveBeenLastCalledWith('citext')
    await field.fill('orders_pkey')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(focused).toBe('orders_pkey')
  })

  test('1,600 columns are searched while one types', async () => {
    const many = Array.from({ length: 1600 }, (_, at) => column(`field_${at}`, 'text'))
    await show({ ...catalog, relations: [relation('wide', many)] })
    const times: number[] = []
    for (const text of ['f', 'fi', 'field_1', 'field_15', 'field_159', 'field_1599']) {
      const started = performance.now()
      await field.fill(text)
      await expect.poll(() => document.querySelector('[role=option] mark')?.textContent).toBe(text)
      times.push(performance.now() - started)
    }
    expect(hits()).toEqual(['field_1599'])
    figure('search-1600-columns-ms', median(times), '<=', 100)
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('field_1599')
  })
})

test('other schemas make a level of their own', async () => {
  await show({ ...catalog, schemas: ['public', 'shop'], relations: [plants, { ...plants, schema: 'shop' }] })
  await expect.poll(labels).toEqual(['public', 'plants', 'shop', 'plants'])
  await expect.element(item(/^shop schema/)).toHaveAttribute('aria-expanded', 'true')
})

test('an empty database says so', async () => {
  await show({ schemas: ['public'], relations: [], functions: [], types: [], extensions: [] })
  await expect.element(page.getByText('No tables yet')).toBeVisible()
})

test('axe finds nothing serious', async () => {
  await show()
  await item(/^orders/).click()
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
