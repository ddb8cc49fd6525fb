import type { BrowserContext, Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, stored, verdict, write, type Visit } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const lesson = '#/lesson/basic-select'
const solution = (slug: string): string => exerciseOf('basic-select', slug).read('solution.sql')

const statusOf = (page: Page, place: number) =>
  page
    .getByRole('navigation', { name: 'Course', exact: true })
    .getByRole('link', { name: new RegExp(`^Exercise ${place}:`) })
    .getAttribute('aria-label')

async function pass(page: Page, slug: string): Promise<void> {
  await engineIs(page, 'ready')
  await write(page, solution(slug))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('Passed')
}

/** Ends a tab as the system does when memory is short: no handler of the page runs. */
async function kill({ page, context }: Visit): Promise<void> {
  const session = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await gone
}

test('a reload keeps the draft, the attempts and the pass; the course leads back to it', async () => {
  const { page } = await here.visit(`${lesson}/counter-list`)
  await pass(page, 'counter-list')
  await page.evaluate((to) => (location.hash = to), `${lesson}/above-the-level`)
  await soon(() => editorText(page)).toBe('')
  await write(page, 'select nothing_yet')
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('nothing_yet')
  await page.getByText('Saved on this device').waitFor()
  await soon(() => stored(page)).toContain('"passed":false,"step":"error","sql":"select nothing_yet"')

  await page.reload()
  await soon(() => editorText(page)).toBe('select nothing_yet')
  await soon(() => statusOf(page, 1)).toMatch(/done$/)
  expect(await statusOf(page, 2)).toMatch(/tried$/)
  await page.getByRole('link', { name: 'Tupelo, the course' }).click()
  await page.getByText('Continue where you left off').waitFor()
  await page.getByText('select nothing_yet').waitFor()
  await page.getByRole('link', { name: 'Continue the lesson' }).click()
  await soon(() => editorText(page)).toBe('select nothing_yet')
  await page.evaluate((to) => (location.hash = to), `${lesson}/counter-list`)
  await soon(async () => (await editorText(page)).trim()).toBe(solution('counter-list').trim())
})

test('a tab that is killed 400 ms after the last key keeps the draft', async () => {
  const first = await here.visit(lesson)
  await write(first.page, 'select a_draft_that_matters')
  await first.page.waitForTimeout(400)
  await kill(first)
  const { page } = await here.tab(first, lesson)
  await soon(() => editorText(page)).toBe('select a_draft_that_matters')
  await first.page.close()
})

test('a tab that is closed right after the last key keeps the draft', async () => {
  const first = await here.visit(lesson)
  await write(first.page, 'select the_last_words')
  await first.page.close()
  const { page } = await here.tab(first, lesson)
  await soon(() => editorText(page)).toBe('select the_last_words')
})

test('two tabs at once on two exercises lose nothing', async () => {
  const one = await here.visit(`${lesson}/counter-list`)
  const two = await here.tab(one, `${lesson}/above-the-level`)
  await Promise.all([engineIs(one.page, 'ready'), engineIs(two.page, 'ready')])
  for (const round of [1, 2, 3]) {
    await write(one.page, `select 'one', ${round}`)
    await write(two.page, `select 'two', ${round}`)
  }
  await Promise.all([button(one.page, 'Check').click(), button(two.page, 'Check').click()])
  for (const { page } of [one, two]) await soon(() => verdict(page).textContent()).toContain('Not yet')
  await pass(one.page, 'counter-list')
  await write(two.page, `select 'two', 'at last'`)
  await soon(() => statusOf(two.page, 1)).toMatch(/done$/)
  await soon(() => stored(one.page)).toContain('at last')
  await Promise.all([one.page.reload(), two.page.reload()])
  await soon(async () => (await editorText(one.page)).trim()).toBe(solution('counter-list').trim())
  await soon(() => editorText(two.page)).toBe(`select 'two', 'at last'`)
  for (const { page } of [one, two]) {
    await soon(() => statusOf(page, 1)).toMatch(/done$/)
    await soon(() => statusOf(page, 2)).toMatch(/tried$/)
  }
})

const blocks: [string, () => void][] = [
  [
    'refuses IndexedDB',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    },
  ],
  [
    'refuses every storage',
    () => {
      const denied = () => {
        throw new DOMException('denied', 'SecurityError')
      }
      IDBFactory.prototype.open = denied
      for (const name of ['localStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, { get: denied })
    },
  ],
  [
    'lets IndexedDB hang',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
  ],
]

test.each(blocks)('a browser that %s: everything works, and the page says what is kept', async (_, block) => {
  const prepare = (context: BrowserContext) => context.addInitScript(block)
  const { page } = await here.visit(lesson, {}, prepare)
  await pass(page, 'counter-list')
  await page.getByText('progress lasts until the tab is closed. Save it to a file in Settings.').waitFor()
  expect(await statusOf(page, 1)).toMatch(/done$/)
  await page.evaluate((to) => (location.hash = to), `${lesson}/above-the-level`)
  await soon(() => editorText(page)).toBe('')
  await page.evaluate((to) => (location.hash = to), `${lesson}/counter-list`)
  await soon(async () => (await editorText(page)).trim()).toBe(solution('counter-list').trim())
})

test('progress goes to another browser in a file', async () => {
  const { page } = await here.visit(lesson)
  await pass(page, 'counter-list')
  await button(page, 'Settings').click()
  const download = page.waitForEvent('download')
  await button(page, 'Save to a file').click()
  const path = await (await download).path()

  const other = (await here.visit(lesson)).page
  await engineIs(other, 'ready')
  expect(await statusOf(other, 1)).toMatch(/not started$/)
  await button(other, 'Settings').click()
  const chooser = other.waitForEvent('filechooser')
  await button(other, 'Load from a file').click()
  await (await chooser).setFiles(path)
  await other.keyboard.press('Escape')
  await soon(() => statusOf(other, 1)).toMatch(/done$/)
  await soon(async () => (await editorText(other)).trim()).toBe(solution('counter-list').trim())
})
