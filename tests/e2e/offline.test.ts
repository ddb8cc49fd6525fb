import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { countingSite, type CountingSite, type Instead } from '../support/site.ts'
import { button, editorText, engineIs, gridRows, launch, run, visit, watch, write } from '../support/visit.ts'
import { release, type Release } from './second-build.ts'
import { soon } from './stage.ts'

let browser: Browser
let site: CountingSite
let host: Release

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

beforeEach(async () => {
  host = release()
  site = await countingSite(host.folder)
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await site.close()
  host.remove()
})

const buildOf = (page: Page) => page.locator('html').getAttribute('data-build')
const update = (page: Page) => button(page, 'New version: load it')

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

/** Whether the page's service worker is about to be followed by another. */
async function installing(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration()
  return Boolean(registration?.installing)
}

async function readyForOffline(page: Page): Promise<void> {
  await page.getByText('Works offline.').waitFor({ timeout: 60_000 })
}

test('after one visit everything works without the host: lessons, data, the formatter', async () => {
  const { page } = await visit(browser, `${site.url}#/`)
  await readyForOffline(page)
  await site.close()

  await page.goto(`${site.url}#/lesson/basic-select`)
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, 'select count(*) > 0 from products')
  await soon(() => gridRows(page)).toEqual([['t']])
  await goTo(page, '#/lesson/filtering')
  await page.locator('main h1').getByText('SELECT, clause by clause').waitFor({ state: 'detached' })
  await page.locator('main h1').waitFor()
  await goTo(page, '#/playground')
  await page.getByRole('combobox', { name: 'Database' }).selectOption('penguins')
  await page.getByRole('treeitem', { name: /^penguins/ }).waitFor()
  await write(page, 'select 1,2 from penguins where true')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Format SQL' }).click()
  await soon(async () => (await editorText(page)).split('\n').length).toBeGreaterThan(2)
})

test('nothing is fetched twice: the copy for offline use takes what the page has loaded', async () => {
  const { page } = await visit(browser, `${site.url}#/lesson/basic-select`)
  await engineIs(page, 'ready')
  await goTo(page, '#/')
  await readyForOffline(page)
  const large = site.served.filter(({ path, bytes }) => path.includes('/assets/') && bytes > 100_000)
  const twice = large.filter(({ path }, index) => large.findIndex((other) => other.path === path) < index)
  expect(large.length).toBeGreaterThan(3)
  expect(twice.map(({ path }) => path)).toEqual([])
})

test('a new version waits for the click, and until then the old one stays whole', async () => {
  const { page, context, faults } = await visit(browser, `${site.url}#/`)
  await readyForOffline(page)
  host.next()
  await page.reload()
  await update(page).waitFor({ timeout: 60_000 })
  expect(await buildOf(page)).toBeNull()
  await page.reload()
  await update(page).waitFor()
  expect(await buildOf(page)).toBeNull()

  const other = (await watch(await context.newPage(), context, new URL(site.url).origin)).page
  await other.goto(`${site.url}#/lesson/basic-select`)
  await engineIs(other, 'ready')
  expect(await buildOf(other)).toBeNull()

  await update(other).waitFor()
  await update(page).click()
  await page.locator('html[data-build="2"]').waitFor({ state: 'attached' })
  await soon(() => update(page).count()).toBe(0)
  await goTo(page, '#/lesson/basic-select')
  await engineIs(page, 'ready')
  await run(page, 'select 42')
  await soon(() => gridRows(page)).toEqual([['42']])

  // The tab that was not asked goes on with its own version, also with files that it had not loaded yet.
  expect(await buildOf(other)).toBeNull()
  await goTo(other, '#/lesson/filtering')
  await other.locator('main h1').waitFor()
  await goTo(other, '#/playground')
  await other.getByRole('combobox', { name: 'Database' }).selectOption('penguins')
  await other.getByRole('treeitem', { name: /^penguins/ }).waitFor()
  await update(other).click()
  await other.locator('html[data-build="2"]').waitFor({ state: 'attached' })
  await engineIs(other, 'ready')
  expect(faults).toEqual([])
})

const failures: [string, Instead][] = [
  ['an error', { status: 503, type: 'text/plain', body: '' }],
  ['a page', { status: 200, type: 'text/html', body: '<!doctype html><p>Home' }],
]

test.each(failures)(
  'a new version of which files come as %s is left aside until it is whole',
  async (_, instead) => {
    const { page } = await visit(browser, `${site.url}#/lesson/basic-select`)
    await engineIs(page, 'ready')
    await goTo(page, '#/')
    await readyForOffline(page)
    host.next()
    let refused = 0
    site.instead = (path) => {
      if (!path.endsWith('.bin')) return undefined
      refused++
      return instead
    }
    await page.reload()
    await soon(() => Promise.resolve(refused)).toBeGreaterThan(0)
    await soon(() => page.evaluate(installing)).toBe(false)
    await engineIs(page, 'ready')
    expect(await buildOf(page)).toBeNull()
    expect(await update(page).count()).toBe(0)

    site.instead = () => undefined
    await page.reload()
    await update(page).click({ timeout: 20_000 })
    await page.locator('html[data-build="2"]').waitFor({ state: 'attached' })
    await engineIs(page, 'ready')
  },
)
