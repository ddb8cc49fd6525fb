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

describe('finding', () => {
  test('Ctrl+F finds in 100,000 rows, goes on and back, marks and closes', async () => {
    await show(many)
    grid().element().focus()
    await userEvent.keyboard('{Control>}f{/Control}')
    await userEvent.keyboard('PLANT 9999')
    const bar = page.getByRole('search', { name: 'Find in the result' })
    await expect.element(bar.getByRole('status')).toHaveTextContent('11 matches')
    await userEvent.keyboard('{Enter}')
    await expect.element(bar.getByRole('status')).toHaveTextContent('1 of 11')
    await expect.poll(() => active()?.querySelector('mark')?.textContent).toBe('plant 9999')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => active()?.textContent.trim()).toBe('plant 99990')
    await userEvent.keyboard('{Shift>}{Enter}{Enter}{/Shift}')
    await expect.element(bar.getByRole('status')).toHaveTextContent('11 of 11')
    await expect.poll(() => active()?.textContent.trim()).toBe('plant 99999')
    await userEvent.keyboard('{Escape}')
    await expect.element(bar).not.toBeInTheDocument()
    expect(document.activeElement).toBe(grid().element())
    expect(document.querySelector('mark')).toBeNull()
  })

  test('in one column, by an expression, with its case', async () => {
    await show(few)
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    const said = page.getByRole('search').getByRole('status')
    await userEvent.keyboard('1')
    await expect.element(said).toHaveTextContent('4 matches')
    await page.getByRole('combobox', { name: 'In which columns' }).selectOptions('doc')
    await expect.element(said).toHaveTextContent('2 matches')
    await page.getByRole('checkbox', { name: 'Regular expression' }).click()
    await page.getByRole('searchbox', { name: 'Text to find' }).fill('^1$')
    await expect.element(said).toHaveTextContent('1 match')
    await page.getByRole('searchbox', { name: 'Text to find' }).fill('[')
    await expect.element(said).toHaveTextContent('That is no regular expression yet.')
    await page.getByRole('searchbox', { name: 'Text to find' }).fill('N')
    await expect.element(said).toHaveTextContent('1 match')
    await page.getByRole('checkbox', { name: 'Match case' }).click()
    await expect.element(said).toHaveTextContent('No matches')
  })
})

describe('a regular expression', () => {
  const hard = set(
    [column('t', 25, 'text')],
    [...Array.from({ length: 5000 }, (_, at) => [`row ${at}`]), [`${'a'.repeat(60)}b`]],
  )

  test('that would take for ever is stopped, with a word why, and the next one is found and marked', async () => {
    await show(hard)
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Regular expression' }).click()
    const said = page.getByRole('search').getByRole('status')
    const wanted = page.getByRole('searchbox', { name: 'Text to find' })
    await wanted.fill('^(a+)+$')
    await expect.element(said, { timeout: 20_000 }).toHaveTextContent(/^Stopped: this pattern takes too long/)
    expect(wanted.element().getAttribute('aria-invalid')).toBe('true')
    await wanted.fill('w [0-2]$')
    await expect.element(said, { timeout: 20_000 }).toHaveTextContent('3 matches')
    await expect.poll(() => document.querySelectorAll('mark').length).toBe(3)
    expect(document.querySelector('mark')?.textContent).toBe('w 0')
    await page.getByRole('columnheader', { name: /^t/ }).click()
    await wanted.fill('^(a|row 10$)')
    await expect.element(said, { timeout: 20_000 }).toHaveTextContent('2 matches')
    wanted.element().focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await expect.element(said).toHaveTextContent('2 of 2')
    await expect.poll(() => active()?.querySelector('mark')?.textContent).toBe('row 10')
  })
})

describe('filtering', () => {
  test('text and typed conditions leave some rows, sorted too, and go with one click', async () => {
    await show(many)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('searchbox', { name: 'Rows with this text' }).fill('plant 9999')
    await expect.poll(() => texts(2).length).toBe(11)
    await expect.element(page.getByText('11 of 100,000 rows').first()).toBeVisible()
    await page.getByRole('button', { name: 'Add a condition' }).click()
    await page.getByRole('combobox', { name: 'Column' }).selectOptions('id')
    await page.getByRole('combobox', { name: 'Comparison' }).selectOptions('>=')
    await page.getByRole('textbox', { name: 'Value' }).fill('nine')
    await expect.element(page.getByText('Not a value of type integer yet.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Value' }).fill('99998')
    await expect.poll(() => texts(1)).toEqual(['99998', '99999'])
    await page.getByRole('columnheader', { name: /^id/ }).click()
    await page.getByRole('columnheader', { name: /^id/ }).click()
    await expect.poll(() => texts(1)).toEqual(['99999', '99998'])
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}')
    await expect.poll(() => copied).toBe('99999\tplant 99999\t162.50\n99998\tplant 99998\t243.50')
    await page.getByRole('button', { name: 'Show all rows' }).click()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '100001')
    await expect.poll(() => texts(1)[0]).toBe('100000')
  })

  test('a filter that leaves nothing says so', async () => {
    await show(few)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await userEvent.keyboard('no such thing')
    await expect.element(page.getByText('The filter leaves no rows.')).toBeVisible()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '1')
  })
})

describe('columns', () => {
  const wide = set(
    Array.from({ length: 30 }, (_, index) => column(`c${index}`, 25, 'text')),
    [Array.from({ length: 30 }, (_, index) => `value ${index}`)],
  )
  const names = () =>
    page
      .getByRole('columnheader')
      .elements()
      .map((head) => head.querySelector('b')?.textContent)

  test('a pinned column stays at the left while the others scroll, by the keyboard too', async () => {
    await show(wide)
    grid().element().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Alt>}{ArrowDown}{/Alt}')
    await page.getByRole('menuitem', { name: 'Pin to the left' }).click()
    await expect.poll(() => names().slice(0, 3)).toEqual(['c2', 'c0', 'c1'])
    await userEvent.keyboard('{End}')
    await expect.poll(() => active()?.textContent.trim()).toBe('value 29')
    await expect.poll(() => names()[0]).toBe('c2')
    const left = cell(1, 1).getBoundingClientRect().left - grid().element().getBoundingClientRect().left
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(80)
    await userEvent.keyboard('{Home}{Control>}c{/Control}')
    await expect.poll(() => copied).toBe('value 2')
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => active()?.textContent.trim()).toBe('value 0')
    const box = active()?.getBoundingClientRect()
    expect(box?.left).toBeGreaterThanOrEqual(cell(1, 1).getBoundingClientRect().right - 1)
  })

  test('columns are hidden and come back as they were', async () => {
    await show(few)
    await userEvent.click(page.getByRole('columnheader', { name: 'id text' }), { button: 'right' })
    await page.getByRole('menuitem', { name: 'Hide' }).click()
    await expect.poll(names).toEqual(['id', 'doc'])
    await page.getByRole('button', { name: 'Copy as' }).click()
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    await expect.poll(() => copied).toMatch(/^id,doc\r\n10,/)
    await userEvent.click(page.getByRole('columnheader', { name: 'doc' }), { button: 'right' })
    await page.getByRole('menuitem', { name: 'Columns as they came' }).click()
    await expect.poll(names).toEqual(['id', 'id', 'doc'])
  })
})

test('all rows are fetched in pages, with a pause', async () => {
  const page1 = set([column('n', 23, 'integer')], [['1'], ['2']])
  const waiting: (() => void)[] = []
  const onmore = vi.fn(() => new Promise<void>((resolve) => waiting.push(resolve)))
  const screen = await show(page1, { more: true, onmore })
  await page.getByRole('button', { name: 'Fetch all rows' }).click()
  const grown = { ...page1, rows: appendRows(page1.rows, encodeRows([['3']])) }
  await screen.rerender({ result: grown, more: true })
  waiting.shift()?.()
  await expect.poll(() => onmore.mock.calls.length).toBe(2)
  await expect.element(page.getByText('Fetching, 3 rows so far.')).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  waiting.shift()?.()
  await expect.element(page.getByText('3 rows so far, and there are more.')).toBeVisible()
  expect(onmore).toHaveBeenCalledTimes(2)
})
