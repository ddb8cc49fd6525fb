import { readFileSync } from 'node:fs'
import { figure } from '../support/figure.ts'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { button, engineIs, gridRows, run, verdict, write } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
let found = 0

afterAll(() => {
  figure('axe_serious_or_critical', found, '<=', 0, 0)
})

/** The serious and critical findings, each with its first element. */
async function findings(page: Page): Promise<string[]> {
  // The page's own policy keeps script elements out; this way is not the page's.
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  found += grave.length
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)
}

const places: [string, string, (page: Page) => Promise<unknown>][] = [
  ['home', '#/', (page) => page.getByRole('heading', { name: 'The course', exact: true }).waitFor()],
  [
    'a lesson',
    '#/lesson/basic-select',
    async (page) => {
      await engineIs(page, 'ready')
      await page.getByRole('button', { name: 'Hint', exact: true }).waitFor()
    },
  ],
  [
    'a lesson after a failed check',
    '#/lesson/basic-select/counter-list',
    async (page) => {
      await engineIs(page, 'ready')
      await run(page, 'select name, price, id from products limit 3')
      await soon(async () => (await gridRows(page)).length).toBeGreaterThan(0)
      await write(page, exerciseOf('basic-select', 'counter-list').read('wrong/03-cut.sql'))
      await button(page, 'Check').click()
      await soon(() => verdict(page).textContent()).toContain('Your result has 5 rows')
    },
  ],
  [
    'the playground with a result',
    '#/playground',
    async (page) => {
      await engineIs(page, 'ready')
      await run(
        page,
        `select g as n, 'a text that is long enough to be wide' as t, null as u from generate_series(1, 500) g`,
      )
      await soon(async () => (await gridRows(page)).length).toBeGreaterThan(0)
    },
  ],
  [
    'the playground after an error',
    '#/playground',
    async (page) => {
      await run(page, 'select nothing from nowhere')
      await page.getByRole('alert').waitFor()
    },
  ],
  [
    'the glossary',
    '#/glossary',
    (page) => page.getByRole('heading', { name: 'Glossary', exact: true }).waitFor(),
  ],
  ['the databases', '#/datasets', (page) => page.getByRole('heading', { name: 'Databases' }).waitFor()],
  ['a database', '#/dataset/shop', (page) => page.getByRole('img', { name: /nursery/ }).waitFor()],
  ['a cheat sheet', '#/sheet/2', (page) => page.getByRole('heading', { name: 'SQL basics' }).waitFor()],
  [
    'the search',
    '#/topics',
    async (page) => {
      await page.getByRole('button', { name: 'Search' }).click()
      await page.getByRole('listbox').getByRole('option').first().waitFor()
    },
  ],
  [
    'a result of a quiz',
    '#/quiz/first-rows/class-7b',
    async (page) => {
      await page.getByRole('button', { name: 'Begin', exact: true }).click()
      await page.getByRole('button', { name: 'Finish and see the result' }).click()
      await page.getByRole('heading', { name: '0 of 12 right' }).waitFor()
    },
  ],
  [
    'the workspaces',
    '#/playground',
    async (page) => {
      await page.getByRole('button', { name: /^Workspace:/ }).click()
      await page.getByRole('dialog', { name: 'Workspaces' }).waitFor()
    },
  ],
  [
    'the transactions lab with a deadlock',
    '#/lab/deadlock',
    async (page) => {
      await page.getByRole('button', { name: 'Play the rest' }).click({ timeout: 60_000 })
      await page.getByText('What to notice').waitFor()
    },
  ],
  [
    'the settings',
    '#/',
    async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('dialog', { name: 'Settings' }).waitFor()
    },
  ],
]

const forms = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1440, 320].map((width) => ({ colorScheme, width })),
)

test.each(forms)(
  'every page is free of grave faults: $colorScheme, $width px',
  async ({ colorScheme, width }) => {
    const viewport = { width, height: width === 320 ? 640 : 900 }
    const { page } = await here.visit('#/', { colorScheme, viewport, reducedMotion: 'reduce' })
    const told: Record<string, string[]> = {}
    const wide: string[] = []
    for (const [name, hash, arrive] of places) {
      await page.evaluate((to) => (location.hash = to), hash)
      await arrive(page)
      const faults = await findings(page)
      if (faults.length > 0) told[name] = faults
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) wide.push(name)
    }
    expect(told).toEqual({})
    expect(wide).toEqual([])
  },
)

test.each([1440, 320])(
  'no other button is called like the ones that outside tests press, at %d px',
  async (width) => {
    const { page } = await here.visit('#/', { viewport: { width, height: 800 } })
    const wanted = ['Run', 'Check', 'Stop', 'Reset', 'Hint', 'Solution']
    for (const [, hash, arrive] of places.slice(0, 5)) {
      await page.evaluate((to) => (location.hash = to), hash)
      await arrive(page)
      const snapshot = await page.locator('body').ariaSnapshot()
      const names = [...snapshot.matchAll(/- button "([^"]*)"/g)].map(([, name]) => name ?? '')
      expect(names.length).toBeGreaterThan(1)
      const close = names.filter((name) => /run|check|stop|reset|hint|solution/i.test(name))
      expect(close.filter((name) => !wanted.includes(name))).toEqual([])
      expect(close.length).toBe(new Set(close).size)
    }
  },
)
