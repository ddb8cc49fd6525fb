import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { engineIs, verdict } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const lesson = '#/lesson/basic-select'

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const name = element.getAttribute('aria-label') ?? element.textContent.trim()
    return `${element.getAttribute('role') ?? element.localName} ${name}`
  })

/** Presses the key until the focus is where it is wanted, and gives what had it on the way. */
async function go(page: Page, key: 'Tab' | 'Shift+Tab', wanted: RegExp): Promise<string[]> {
  const way: string[] = []
  do {
    if (way.length > 250) throw new Error(`${key} does not lead to ${wanted}: ${way.slice(-5).join(' > ')}`)
    await page.keyboard.press(key)
    way.push(await focused(page))
  } while (!wanted.test(way.at(-1) ?? ''))
  return way
}

test('from the address to a passed exercise without a mouse', async () => {
  const { page } = await here.visit(lesson)
  await engineIs(page, 'ready')
  await go(page, 'Tab', /^textbox SQL editor$/)
  await page.keyboard.type('select name, price from produc')
  await page.keyboard.press('Control+Enter')
  await soon(() => page.getByRole('alert').textContent()).toContain('42P01')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(
    exerciseOf('basic-select', 'counter-list').read('solution.sql').replace(/\s+/g, ' '),
  )
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('textbox SQL editor')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).not.toBe('textbox SQL editor')
  await go(page, 'Shift+Tab', /^button Check$/)
  await page.keyboard.press('Enter')
  await soon(() => verdict(page).textContent()).toContain('Passed')
  await go(page, 'Tab', /^textbox SQL editor$/)
  await go(page, 'Tab', /^a Exercise 2$/)
  await page.keyboard.press('Enter')
  await page
    .locator('[data-exercise="above-the-level"]')
    .getByRole('button', { name: 'Hint', exact: true })
    .waitFor()
})

test.each(['#/', lesson, '#/playground'])('the focus goes round %s in both directions', async (hash) => {
  const { page } = await here.visit(hash)
  await engineIs(page, 'ready')
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  if (hash !== '#/') await page.getByRole('treeitem').first().waitFor()
  await go(page, 'Tab', /^$/)
  const there = await go(page, 'Tab', /^$/)
  expect(there.length).toBeGreaterThan(10)
  const back = await go(page, 'Shift+Tab', /^$/)
  expect(new Set(back)).toEqual(new Set(there))
})

test('Settings open and close by keyboard, keep the focus within, and give it back', async () => {
  const { page } = await here.visit(lesson)
  await go(page, 'Tab', /^button Settings$/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.waitFor()
  for (let tabs = 0; tabs < 20; tabs++) {
    await page.keyboard.press('Tab')
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    )
    expect(outside).toBe(false)
  }
  await dialog.getByRole('radio', { name: 'Dark' }).focus()
  await page.keyboard.press('Space')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await focused(page)).toBe('button Settings')
})

test('on the way to another page the focus goes to its heading', async () => {
  const { page } = await here.visit('#/')
  await go(page, 'Tab', /^a Playground$/)
  await page.keyboard.press('Enter')
  await soon(() => focused(page)).toBe('h1 Playground')
})

test('a link that is followed before its page is drawn leads to the heading too', async () => {
  const { page } = await here.visit('#/', {}, (context) =>
    context.addInitScript(`addEventListener('DOMContentLoaded', () => { location.hash = '#/playground' })`),
  )
  await soon(() => focused(page)).toBe('h1 Playground')
})
