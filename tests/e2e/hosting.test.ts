import type { Browser } from 'playwright'
import { figure } from '../support/figure.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasHost, hostedSite, type HostName } from '../support/site.ts'
import { button, engineIs, gridRows, launch, run, verdict, visit, write } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { expectClean, soon } from './stage.ts'

const hosts: HostName[] = ['python', 'nginx', 'busybox']
const counts = { csp_violations: 0, foreign_requests: 0 }
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  for (const [name, count] of Object.entries(counts)) figure(name, count, '<=', 0, 0)
})

test('there is a host to test with', () => {
  expect(hosts.some(hasHost)).toBe(true)
})

test.each(hosts)('below a path of %s the course boots, answers and checks', async (name) => {
  if (!hasHost(name)) {
    console.log(`${name} is not on this machine`)
    return
  }
  const site = await hostedSite(name)
  try {
    const visited = await visit(browser, `${site.url}#/lesson/basic-select`)
    const { page, context } = visited
    await engineIs(page, 'ready')
    await run(page, 'select count(*) > 0 from products')
    await soon(() => gridRows(page)).toEqual([['t']])
    await write(page, exerciseOf('basic-select', 'counter-list').read('solution.sql'))
    await button(page, 'Check').click()
    await soon(() => verdict(page).textContent()).toContain('Passed')
    await page.evaluate(() => (location.hash = '#/playground'))
    await page.getByRole('combobox', { name: 'Database' }).selectOption('penguins')
    await page.getByRole('treeitem', { name: /^penguins/ }).waitFor()
    await page.evaluate(() => (location.hash = '#/'))
    await page.getByText('Works offline.').waitFor({ timeout: 60_000 })
    await page.reload()
    await engineIs(page, 'ready')
    await context.close()
    counts.csp_violations += visited.violations.length
    counts.foreign_requests += visited.strangers.length
    expectClean(visited)
  } finally {
    await site.close()
  }
})
