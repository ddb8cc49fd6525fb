import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { engineIs, stored, verdict } from '../support/visit.ts'
import { checkOf, exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()

async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? ''
    })
  for (let tabs = 0; !(await focused()).startsWith(name); tabs++) {
    if (tabs > 20) throw new Error(`${name} is not reached by Shift+Tab`)
    await page.keyboard.press('Shift+Tab')
  }
}

async function handIn(page: Page): Promise<void> {
  await tabTo(page, 'Check')
  await page.keyboard.press('Enter')
}

test('a choice is answered by keyboard, and a wrong one is told why', async () => {
  const { page } = await here.visit('#/lesson/first-look/database-or-system')
  await engineIs(page, 'ready')
  const { options } = checkOf(exerciseOf('first-look', 'database-or-system')) as {
    options: { correct: boolean; why: string }[]
  }
  const boxes = page.getByRole('checkbox')
  await boxes.first().focus()
  for (const { correct } of options) {
    if (correct) await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
  }
  await boxes.nth(options.findIndex(({ correct }) => !correct)).press('Space')
  await handIn(page)
  const wrong = options.find(({ correct }) => !correct)
  await soon(() => verdict(page).textContent()).toContain(wrong?.why)
  await boxes.nth(options.findIndex(({ correct }) => !correct)).press('Space')
  await handIn(page)
  await soon(() => verdict(page).textContent()).toContain('Passed')
})

test('lines are put in order by keyboard', async () => {
  const { page } = await here.visit('#/lesson/basic-select/clause-order')
  await engineIs(page, 'ready')
  const { items } = checkOf(exerciseOf('basic-select', 'clause-order')) as { items: string[] }
  const list = page.getByRole('list', { name: /^Put these in order/ })
  const order = () => list.locator('.text').allTextContents()
  const plain = (text: string) => text.replaceAll('`', '').trim()
  const wanted = items.map(plain)
  expect((await order()).map(plain).toSorted()).toEqual(wanted.toSorted())
  await list.getByRole('button').first().focus()
  await handIn(page)
  await soon(() => verdict(page).textContent()).toContain('Not yet')
  for (const [place, item] of wanted.entries()) {
    for (let at = (await order()).map(plain).indexOf(item); at > place; at--) {
      await list.getByRole('listitem').nth(at).getByRole('button').first().press('Alt+ArrowUp')
      await soon(async () => (await order()).map(plain).indexOf(item)).toBe(at - 1)
    }
  }
  await handIn(page)
  await soon(() => verdict(page).textContent()).toContain('Passed')
})

test('a prediction is typed and handed in with Enter', async () => {
  const { page } = await here.visit('#/lesson/basic-select/pots')
  await engineIs(page, 'ready')
  const answers = ['4', '4', '2']
  await page.getByRole('textbox', { name: 'Rows from A' }).focus()
  for (const answer of answers) {
    await page.keyboard.type(answer)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('textbox', { name: 'Rows from C' }).press('Enter')
  await soon(() => verdict(page).textContent()).toContain('Not yet')
  await page.getByRole('textbox', { name: 'Rows from B' }).fill('3')
  await page.keyboard.press('Enter')
  await soon(() => verdict(page).textContent()).toContain('Passed')

  await soon(() => stored(page)).toContain('["4","3","2"]')
  await page.reload()
  await soon(() => page.getByRole('textbox', { name: 'Rows from B' }).inputValue()).toBe('3')
})
