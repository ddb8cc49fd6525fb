import { EditorView } from '@codemirror/view'
import { figure } from '../support/figure.ts'
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Catalog, CatalogColumn, Relation } from '#core/catalog/types.ts'
import type { Edit } from '#core/errors/advice.ts'
import type { EditorFault } from '#state/workbench-types.ts'
import type { TextRange } from '#ui/editor/editor.ts'
import SqlEditor from '#ui/editor/SqlEditor.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

function table(name: string, names: string[]): Relation {
  const columns = names.map((column): CatalogColumn => ({
    name: column,
    type: 'text',
    notNull: false,
    primaryKey: false,
  }))
  return { schema: 'public', name, kind: 'table', rowsExact: true, columns, indexes: [], constraints: [] }
}

const catalog: Catalog = {
  schemas: ['public'],
  relations: [table('customers', ['id', 'name', 'city']), table('orders', ['id', 'customer_id'])],
  functions: [],
  types: [],
  extensions: [],
}

interface Handle {
  format(): Promise<void>
  toggleComment(): void
  insert(text: string): void
  setText(text: string): void
  change(piece: string, from: number, edits: readonly Edit[]): boolean
  selection(): TextRange | undefined
  statementAtCursor(): TextRange | undefined
}

async function open(
  text = '',
  more: { faults?: EditorFault[]; placeholder?: string; catalog?: Catalog } = {},
) {
  const texts: string[] = []
  const runs: (TextRange | undefined)[] = []
  const failures: string[] = []
  const places: { line: number; column: number; from: number }[] = []
  const props = {
    text,
    catalog,
    faults: [] as EditorFault[],
    fontSize: 13,
    ontext: (now: string) => texts.push(now),
    onrun: (range?: TextRange) => runs.push(range),
    oncursor: (place: (typeof places)[number]) => places.push(place),
    onformatfail: (message: string) => failures.push(message),
    ...more,
  }
  const screen = await render(SqlEditor, props)
  const box = page.getByRole('textbox', { name: 'SQL editor' })
  const element = box.element() as HTMLElement
  const view = EditorView.findFromDOM(element)
  if (!view) throw new Error('no editor')
  const select = (anchor: number, head = anchor) => view.dispatch({ selection: { anchor, head } })
  const now = () => view.state.doc.toString()
  const component = screen.component as object as Handle
  return { ...screen, component, texts, runs, failures, places, box, element, view, select, now }
}

const list = () => page.getByRole('listbox')
// A list that has just opened ignores keys for 75 ms, so that it cannot catch one that was meant for the text.
const settled = () => new Promise((done) => setTimeout(done, 120))
const labels = () => [...document.querySelectorAll('.cm-completionLabel')].map((node) => node.textContent)

test('is a named multi-line textbox that says what Tab does', async () => {
  const { container, element, box } = await open('SELECT 1', { placeholder: 'Write SQL here.' })
  await expect.element(box).toHaveAttribute('aria-multiline', 'true')
  const help = document.getElementById(element.getAttribute('aria-describedby') ?? '')
  expect(help?.textContent).toBe(
    'Tab moves on until you type; then Tab indents. Press Escape, then Tab, to leave.',
  )
  expect((await axe.run(container)).violations.map((violation) => violation.id)).toEqual([])
})

test('stands on a beat of 22 px at 13 px type, and scales', async () => {
  const { element, rerender } = await open('SELECT 1')
  const line = () => element.querySelector('.cm-line')?.getBoundingClientRect().height
  expect(line()).toBe(22)
  expect(getComputedStyle(element).fontSize).toBe('13px')
  await rerender({ fontSize: 20 })
  expect(line()).toBe(34)
})

test('tells what is typed, and where the cursor is', async () => {
  const { box, texts, places, component } = await open()
  await box.click()
  await userEvent.keyboard('SELECT{Enter}')
  component.insert('😀')
  expect(texts.at(-1)).toBe('SELECT\n😀')
  expect(places.at(-1)).toEqual({ line: 2, column: 2, from: 9 })
})

test('takes the changes of a fix where its statement stands now, as one step to undo', async () => {
  const text = 'SELECT 1;\nSELECT nme FORM t;\n'
  const { component, now, view, element, texts } = await open(text)
  const edits = [
    { from: 7, to: 10, insert: 'name' },
    { from: 11, to: 15, insert: 'FROM' },
  ]
  view.dispatch({ changes: { from: 0, insert: '-- above\n' } })
  expect(component.change('SELECT nme FORM t', 10, edits)).toBe(true)
  expect(now()).toBe('-- above\nSELECT 1;\nSELECT name FROM t;\n')
  expect(texts.at(-1)).toBe(now())
  expect(document.activeElement).toBe(element)
  expect(view.state.sliceDoc(0, view.state.selection.main.head)).toMatch(/FROM$/)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(now()).toBe(`-- above\n${text}`)
  expect(component.change('SELECT gone', 10, edits)).toBe(false)
  expect(now()).toBe(`-- above\n${text}`)
})

test('a new line keeps the indentation, and a parenthesis adds to it', async () => {
  const { box, now, view } = await open('  SELECT 1')
  await box.click()
  view.dispatch({ selection: { anchor: 10 } })
  await userEvent.keyboard('{Enter}, count({Enter}x')
  expect(now()).toBe('  SELECT 1\n  , count(\n    x\n  )')
})

test('completes the columns behind an alias', async () => {
  const { box, select, now } = await open('SELECT  FROM customers AS c')
  await box.click()
  select(7)
  await userEvent.keyboard('c.')
  await expect.element(list()).toBeVisible()
  expect(labels()).toEqual(['city', 'id', 'name'])
  await userEvent.keyboard('na')
  await vi.waitFor(() => expect(labels()).toEqual(['name']))
  await settled()
  await userEvent.keyboard('{Enter}')
  expect(now()).toBe('SELECT c.name FROM customers AS c')
})

test('completes tables after FROM; Tab accepts while the list is open', async () => {
  const { box, now } = await open()
  await box.click()
  await userEvent.keyboard('SELECT * FROM cust')
  await expect.element(list()).toBeVisible()
  await settled()
  await userEvent.keyboard('{Tab}')
  expect(now()).toBe('SELECT * FROM customers')
})

test('a call gets parentheses around the cursor', async () => {
  const { box, now } = await open()
  await box.click()
  await userEvent.keyboard('SELECT dense_r')
  await expect.element(list()).toBeVisible()
  await settled()
  await userEvent.keyboard('{Enter} OVER (')
  expect(now()).toBe('SELECT dense_rank() OVER ()')
})

test('Enter breaks the line when the word is complete, Escape closes the list first', async () => {
  const { box, now } = await open('SELECT * FROM customers WHERE ')
  await box.click()
  await userEvent.keyboard('{End}nam')
  await expect.element(list()).toBeVisible()
  await userEvent.keyboard('e')
  await expect.element(list()).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}AND ci')
  await expect.element(list()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(list()).not.toBeInTheDocument()
  await userEvent.keyboard('{Tab}')
  expect(now()).toBe('SELECT * FROM customers WHERE name\nAND ci  ')
})

test('Tab moves on until something is typed, then indents, and moves on again after Escape', async () => {
  const { box, element, now } = await open('SELECT 1')
  const after = document.createElement('button')
  after.textContent = 'after'
  document.body.append(after)
  await box.click()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(after)
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  expect(document.activeElement).toBe(element)
  await userEvent.keyboard('{End};{Tab}')
  expect(document.activeElement).toBe(element)
  expect(now()).toBe('SELECT 1;  ')
  await userEvent.keyboard('{Escape}{Tab}')
  expect(document.activeElement).toBe(after)
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(after)
  expect(now()).toBe('SELECT 1;  ')
  after.remove()
})

test('Mod-Enter asks for the whole text or the selection, with Shift for the statement', async () => {
  const { box, runs, select, now } = await open('SELECT 1;\nCOPY t FROM STDIN;\n1\n\\.\nSELECT 2;')
  await box.click()
  select(0)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  select(7, 8)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  select(3)
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  select(30)
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  select(40)
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  const pieces = runs.map((range) => range && now().slice(range.from, range.to))
  expect(pieces).toEqual([undefined, '1', 'SELECT 1', 'COPY t FROM STDIN;\n1\n\\.', 'SELECT 2'])
})

test('a fault is underlined and tells its message, detail, hint and code', async () => {
  const text = 'SELECT nam FROM t'
  const fault = {
    from: 7,
    to: 10,
    message: 'column "nam" does not exist',
    failed: {
      sql: text,
      error: {
        severity: 'ERROR',
        message: 'column "nam" does not exist',
        code: '42703',
        detail: 'In t.',
        hint: 'Try name.',
        position: 8,
      },
      catalog: { ...catalog, relations: [table('t', ['name'])] },
    },
  }
  const { element, box, select, rerender, view } = await open(text, { faults: [fault] })
  const marked = () => element.querySelector('.cm-fault')?.textContent
  expect(marked()).toBe('nam')
  await userEvent.hover(page.elementLocator(element.querySelector('.cm-fault') ?? element))
  const tip = page.getByRole('tooltip')
  await expect
    .element(tip)
    .toHaveTextContent(
      'column "nam" does not existDetail: In t.Hint: Try name.Did you mean name?SQLSTATE 42703',
    )
  await box.click()
  await userEvent.keyboard('{Escape}')
  await userEvent.unhover(box)
  await expect.element(tip).not.toBeInTheDocument()
  select(0)
  await userEvent.keyboard('{F8}')
  await expect.element(tip).toBeVisible()
  expect(view.state.selection.main.head).toBe(7)
  await userEvent.keyboard('{Escape}')
  await expect.element(tip).not.toBeInTheDocument()
  select(0)
  await userEvent.keyboard('-- a{Enter}')
  expect(marked()).toBe('nam')
  select(14)
  await userEvent.keyboard('x')
  expect(marked()).toBeUndefined()
  await rerender({ faults: [{ ...fault }] })
  expect(marked()).toBeDefined()
  await rerender({ faults: [] })
  expect(marked()).toBeUndefined()
})

test.each([
  ['SELECT nam FROM t', 8, 'nam'],
  ['SELECT nam FROM t', 10, 'nam'],
  ['SELECT 1 +', 10, '+'],
  ['SELECT (1\n\n', 11, '1'],
  ['SELECT )', 7, ')'],
])('a fault of no width in %j at %i underlines %j', async (text, at, expected) => {
  const { element } = await open(text, {
    faults: [{ from: at, to: at, message: 'syntax error' }],
  })
  expect(element.querySelector('.cm-fault')?.textContent).toBe(expected)
})

test('Mod-/ comments a line out and in', async () => {
  const { box, now, component } = await open('SELECT 1')
  await box.click()
  await userEvent.keyboard('{Control>}/{/Control}')
  expect(now()).toBe('-- SELECT 1')
  component.toggleComment()
  expect(now()).toBe('SELECT 1')
})

test('formats statement by statement, keeps COPY data, and undo restores the text', async () => {
  const text = "-- all\nselect a,b from t where c = 'x  y' and d;\ncopy t from stdin;\n1,  select\n\\.\n"
  const { box, now, texts } = await open(text)
  await box.click()
  await userEvent.keyboard('{Shift>}{Alt>}f{/Alt}{/Shift}')
  const formatted =
    "-- all\nSELECT\n  a,\n  b\nFROM\n  t\nWHERE\n  c = 'x  y'\n  AND d;\nCOPY t\nFROM\n  stdin;\n1,  select\n\\.\n"
  await vi.waitFor(() => expect(now()).toBe(formatted), 10_000)
  expect(texts).toEqual([formatted])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(now()).toBe(text)
})

test('a text that cannot be formatted stays and the reason is told', async () => {
  const text = 'select 1;\nselect (((;'
  const { now, component, failures } = await open(text)
  await component.format()
  expect(now()).toBe(text)
  expect(failures).toEqual(['The text was left as it is: the formatter cannot read the statement in line 2.'])
})

test('takes a text from outside as one undoable step, without telling it back', async () => {
  const { box, select, now, rerender, texts, view } = await open('SELECT 1')
  await box.click()
  select(8)
  await userEvent.keyboard(', 2')
  await rerender({ text: 'SELECT 1, 2' })
  await rerender({ text: '-- new\r\nSELECT 1, 2' })
  expect(now()).toBe('-- new\nSELECT 1, 2')
  expect(view.state.selection.main.head).toBe(18)
  expect(texts.at(-1)).toBe('SELECT 1, 2')
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(now()).toBe('SELECT 1, 2')
  expect(texts.at(-1)).toBe('SELECT 1, 2')
})

test('setText can be undone, insert replaces the selection, selection and statement are told', async () => {
  const { component, now, texts, select, box } = await open('SELECT 1; SELECT 2')
  select(17, 18)
  expect(component.selection()).toEqual({ from: 17, to: 18 })
  component.insert('"Order Items"')
  expect(now()).toBe('SELECT 1; SELECT "Order Items"')
  expect(component.selection()).toBeUndefined()
  expect(component.statementAtCursor()).toEqual({ from: 10, to: 30 })
  component.setText('TABLE t')
  expect(texts.at(-1)).toBe('TABLE t')
  await box.click()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(now()).toBe('SELECT 1; SELECT "Order Items"')
})

test('a name that is inserted does not grow onto the word before it', async () => {
  const { component, now, view } = await open('SELECT * FROM plants LIMIT 50')
  view.dispatch({ selection: { anchor: 29 } })
  component.insert('id')
  expect(now()).toBe('SELECT * FROM plants LIMIT 50 id')
  view.dispatch({ selection: { anchor: 7 } })
  component.insert('name')
  expect(now()).toBe('SELECT name* FROM plants LIMIT 50 id')
})

test('a keystroke in a script of 200 lines is cheap', async () => {
  const query = (i: number) =>
    `SELECT c.id, c.name, count(*) AS n -- query ${i}\nFROM table_${i} AS c\nJOIN table_${i + 1} AS o ON o.customer_id = c.id\nWHERE c.city = 'Porto' AND c.id > ${i};\n`
  const script = Array.from({ length: 50 }, (_, i) => query(i)).join('')
  const names = Array.from({ length: 12 }, (_, i) => `column_${i}`)
  const big = {
    ...catalog,
    relations: Array.from({ length: 30 }, (_, i) => table(`table_${i}`, ['id', 'name', ...names])),
  }
  const { view, box, select, container } = await open(script, { catalog: big })
  container.style.height = '420px'
  await box.click()
  const frames = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 8)))
  const typed =
    'SELECT c.name, o.column_1, count(*) FROM table_3 AS c JOIN table_4 AS o ON o.id = c.id WHERE c.name = 1 ORDER BY c.id '
  expect(typed.length).toBeGreaterThanOrEqual(100)
  select(script.indexOf('-- query 25'))
  const times: number[] = []
  for (const insert of typed) {
    const at = view.state.selection.main.head
    const start = performance.now()
    view.dispatch({ changes: { from: at, insert }, selection: { anchor: at + 1 }, userEvent: 'input.type' })
    view.dom.getBoundingClientRect()
    times.push(performance.now() - start)
    await frames()
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity
  expect(view.state.doc.toString()).toContain(typed)
  figure('editor_keystroke_p95_ms', p95, '<', 16, 1)
})
