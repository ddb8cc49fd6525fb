import { expect, test } from 'vitest'
import { button, editorText, engineIs, gridRows, run, verdict, write } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()

test('what was meant is put in place with the keyboard, undone, and put in place again', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  const wrong = "select 1;\n\n-- ü 🐦\nselect len('🐦') as n;"
  await run(page, wrong)
  const fix = button(page, "Write length('🐦')")
  await fix.focus()
  await page.keyboard.press('Enter')
  await soon(() => editorText(page)).toBe("select 1;\n\n-- ü 🐦\nselect length('🐦') as n;")
  await page.keyboard.press('ControlOrMeta+z')
  await soon(() => editorText(page)).toBe(wrong)
  await fix.click()
  await button(page, 'Run').click()
  await soon(() => gridRows(page)).toEqual([['1']])
})

test('a statement that is gone is not changed, and the page says so', async () => {
  const { page } = await here.visit('#/playground')
  await engineIs(page, 'ready')
  await run(page, 'selct 1')
  const fix = button(page, 'Replace with SELECT')
  await fix.waitFor()
  await write(page, 'select 2')
  await fix.click()
  await page.getByText('That statement stands there no more.').waitFor()
  expect(await editorText(page)).toBe('select 2')
})

test('a check that ends in an error offers the same, once, and the verdict says where', async () => {
  const { page } = await here.visit('#/lesson/basic-select/counter-list')
  await engineIs(page, 'ready')
  await write(page, 'select nme from products')
  await button(page, 'Check').click()
  await verdict(page).getByText('stands above').waitFor()
  await page.getByRole('button', { name: 'Replace with name' }).click()
  await soon(() => editorText(page)).toBe('select name from products')
})
