import axe from 'axe-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { appendRows, encodeRows } from '#core/result/wire.ts'
import { active, cell, column, few, grid, many, set, show, texts } from './grid-stage.ts'

let copied = ''
beforeEach(() => {
  copied = ''
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied = text
    return Promise.resolve()
  })
})

describe('100,000 rows', () => {
  test('only those in sight are drawn, and the last is reached by scrolling', async () => {
    await show(many)
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '100001')
    await expect.poll(() => texts(1).slice(0, 3)).toEqual(['1', '2', '3'])
    expect(document.querySelectorAll('[role=row]').length).toBeLessThan(60)
    const element = grid().element()
    element.scrollTop = element.scrollHeight
    await expect.poll(() => texts(1).at(-1)).toBe('100000')
    const last = cell(100_000, 1).getBoundingClientRect()
    const box = element.getBoundingClientRect()
    expect(last.bottom).toBeLessThanOrEqual(box.bottom + 1)
    expect(last.bottom).toBeGreaterThan(box.bottom - 40)
    await expect.element(page.getByText(/^row 99,9\d\d of 100,000$/)).toBeVisible()
  })

  test('scrolling goes on from where the grid stands, also as it comes to rest', async () => {
    await show(many)
    await expect.poll(() => texts(1)[0]).toBe('1')
    const element = grid().element()
    const timers = vi.spyOn(globalThis, 'setTimeout')
    element.scrollTop = element.scrollHeight / 10
    await expect.poll(() => Number(texts(1)[0])).toBeGreaterThan(9000)
    const comeToRest = timers.mock.calls.findLast(([, ms]) => ms === 200)?.[0]
    if (typeof comeToRest !== 'function') throw new Error('the grid does not wait until it is at rest')
    // The event of a move comes with the next frame only.
    element.scrollTop = element.scrollHeight
    comeToRest()
    await expect.poll(() => texts(1).at(-1)).toBe('100000')
  })

  test('the keyboard goes everywhere', async () => {
    await show(many)
    grid().element().focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.poll(() => active()?.textContent.trim()).toBe('81.50')
    await userEvent.keyboard('{Home}{ArrowUp}')
    await expect.poll(() => active()?.textContent.trim()).toBe('99999')
    await userEvent.keyboard('{Control>}{Home}{/Control}{PageDown}')
    await expect.poll(() => Number(active()?.textContent)).toBeGreaterThan(8)
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}')
    await expect.poll(() => active()?.textContent.trim()).toBe('plant 2')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.poll(() => active()?.getAttribute('role')).toBe('columnheader')
  })

  test('sorting from the header is marked and can be undone', async () => {
    await show(many)
    grid().element().focus()
    await userEvent.keyboard('{ArrowUp}{Enter}{Enter}')
    const header = page.getByRole('columnheader', { name: /^id/ })
    await expect.element(header).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(() => texts(1)[0]).toBe('100000')
    await expect.element(page.getByText('sorted here, not by the query')).toBeVisible()
    await page.getByRole('button', { name: 'Undo sorting' }).click()
    await expect.poll(() => texts(1)[0]).toBe('1')
    await expect.element(header).toHaveAttribute('aria-sort', 'none')
  })

  test('all of a column is summed', async () => {
    await show(many)
    grid().element().focus()
    await userEvent.keyboard('{Control>}[Space]{/Control}')
    await expect
      .element(page.getByRole('status', { name: 'Selected cells' }))
      .toHaveTextContent('count 100,000 · sum 5000050000 · avg 50000.5 · min 1 · max 100000')
  })
})

describe('values', () => {
  test('NULL, the empty string and the word null differ', async () => {
    await show(few)
    await expect.poll(() => texts(2)).toEqual(['b', '', 'null', 'null'])
    expect(cell(2, 2).title).toBe('empty string')
    expect(cell(3, 2).querySelector('.null')).toBeNull()
    expect(getComputedStyle(cell(4, 2).querySelector('.null') ?? cell(3, 2)).fontStyle).toBe('italic')
  })

  test('columns of one name both stand, with their types', async () => {
    await show(few)
    await expect
      .poll(() =>
        page
          .getByRole('columnheader')
          .elements()
          .map((head) => head.textContent.replace(/\s+/g, ' ').trim()),
      )
      .toEqual(['id integer', 'id text', 'doc jsonb'])
    await expect.poll(() => texts(1)).toEqual(['10', '9', '-1.5', 'null'])
  })

  test('numbers are sorted as numbers and NULL is last', async () => {
    await show(few)
    await page.getByRole('columnheader', { name: 'id integer' }).click()
    await expect.poll(() => texts(1)).toEqual(['-1.5', '9', '10', 'null'])
  })

  test('a cell opens: JSON keeps its digits, empty and NULL are named', async () => {
    await show(few)
    grid().element().focus()
    await userEvent.keyboard('{End}{Enter}')
    const dialog = page.getByRole('dialog')
    await expect.element(dialog.getByRole('region')).toHaveTextContent('"n": 12345678901234567890')
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await userEvent.keyboard('{ArrowDown}{F2}')
    await expect.element(dialog).toHaveTextContent('NULL: there is no value here')
    await userEvent.keyboard('{Escape}{ArrowLeft}[Space]')
    await expect.element(dialog).toHaveTextContent('The empty string')
  })
})

describe('selection', () => {
  test('Ctrl+C copies the block that Shift selected', async () => {
    await show(few)
    grid().element().focus()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}')
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(6)
    await userEvent.keyboard('{Control>}c{/Control}')
    await expect.poll(() => copied).toBe('10\tb\n9\t\n-1.5\tnull')
    await expect.element(page.getByText('Copied 3 rows.')).toBeVisible()
  })

  test('the mouse drags over cells, and a row number takes its row', async () => {
    await show(few)
    await userEvent.dragAndDrop(cell(1, 1), cell(2, 2))
    await expect.poll(() => document.querySelectorAll('[aria-selected=true]').length).toBe(4)
    await userEvent.click(cell(3, 1).parentElement?.querySelector('.gutter') ?? cell(3, 1))
    await expect.poll(() => document.querySelectorAll('[aria-selected=true]').length).toBe(3)
    await expect
      .element(page.getByRole('status', { name: 'Selected cells' }))
      .toHaveTextContent('count 3 · sum -1.5 · avg -1.5')
  })

  test.each([
    ['CSV', 'id,id,doc\r\n10,b,"{""n"": 12345678901234567890}"\r\n9,"",\r\n-1.5,null,[]\r\n,,1\r\n'],
    [
      'For a spreadsheet, with names',
      'id\tid\tdoc\n10\tb\t{"n": 12345678901234567890}\n9\t\t\n-1.5\tnull\t[]\n\t\t1',
    ],
    ['INSERT statements', /^INSERT INTO "My Plants" \(id, id_2, doc\) VALUES\n {2}\(10, 'b', '\{"n"/],
    ['Markdown table', /^\| id \| id \| doc \|\n\| ---: \| --- \| --- \|/],
  ])('the menu copies all rows as %s', async (name, text) => {
    await show(few, { sql: 'SELECT * FROM "My Plants"' })
    await page.getByRole('button', { name: 'Copy as' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect.poll(() => copied).toMatch(text)
  })

  test('a refused clipboard is told', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    vi.spyOn(document, 'execCommand').mockReturnValue(false)
    await show(few)
    grid().element().focus()
    await userEvent.keyboard('{Control>}c{/Control}')
    await expect.element(page.getByText(/The browser refused the clipboard/)).toBeVisible()
  })
})

test('columns are made wide and narrow by keyboard and by mouse', async () => {
  await show(few)
  grid().element().focus()
  await expect.poll(() => cell(1, 1).offsetWidth).toBeGreaterThan(40)
  const before = cell(1, 1).offsetWidth
  await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}')
  await expect.poll(() => cell(1, 1).offsetWidth).toBe(before + 32)
  const edge = document.querySelector<HTMLElement>('[role=columnheader] .edge')
  if (!edge) throw new Error('no edge')
  await userEvent.dblClick(edge)
  await expect.poll(() => cell(1, 1).offsetWidth).not.toBe(before + 32)
  expect(cell(0, 1).getAttribute('aria-sort')).toBe('none')
})

test('more rows are fetched on demand and the place is kept', async () => {
  const first = set(
    [column('n', 23, 'integer')],
    Array.from({ length: 500 }, (_, index) => [String(index + 1)]),
  )
  const onmore = vi.fn(() => Promise.resolve())
  const screen = await show(first, { more: true, onmore })
  grid().element().focus()
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.poll(() => active()?.textContent.trim()).toBe('500')
  await page.getByRole('button', { name: 'Fetch more rows' }).click()
  expect(onmore).toHaveBeenCalledOnce()
  await screen.rerender({
    result: { ...first, rows: appendRows(first.rows, encodeRows([['501'], ['502']])) },
    more: false,
  })
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '503')
  expect(active()?.textContent.trim()).toBe('500')
  await expect.element(page.getByRole('button', { name: 'Fetch more rows' })).not.toBeInTheDocument()
  grid().element().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  await expect.poll(() => active()?.textContent.trim()).toBe('502')
})

test('no columns and no rows are no fault', async () => {
  await show(set([column('a', 25, 'text')], []))
  await expect.element(page.getByText('No rows', { exact: true })).toBeVisible()
  await show(set([], [[], []]))
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '3')
})

test('axe finds nothing serious', async () => {
  await show(few)
  grid().element().focus()
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
