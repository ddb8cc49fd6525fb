import type { BrowserContext, Page } from 'playwright'
import { expect, test } from 'vitest'
import { engineIs } from '../support/visit.ts'
import { stage } from './stage.ts'

const here = stage()

interface Spied {
  engines: Worker[]
}

// Keeps the page's engines at hand, to ask them what no page asks yet.
const spy = (context: BrowserContext) =>
  context.addInitScript(() => {
    const engines: Worker[] = []
    Object.assign(window, { engines })
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        if (options?.name === 'engine') engines.push(this)
      }
    }
  })

const parse = (page: Page, sql: string): Promise<unknown> =>
  page.evaluate((text) => {
    const [engine] = (window as unknown as Spied).engines
    const id = 1_000_000
    return new Promise((resolve) => {
      engine?.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => {
        if (data.id === id) resolve(data)
      })
      engine?.postMessage({ id, method: 'parse', params: { sql: text }, ticket: '' })
    })
  }, sql)

test('the parser comes when the engine is first asked to parse, and once', async () => {
  const { page } = await here.visit('#/playground', { serviceWorkers: 'block' }, spy)
  await engineIs(page, 'ready')
  const served = () => here.site.served.filter(({ path }) => /\/(parser|libpg-query)-/.test(path)).length
  expect(served()).toBe(0)
  for (const sql of ['select 1', "select 'ä'; table t"])
    expect(await parse(page, sql)).toMatchObject({ ok: true, value: { sql } })
  expect(await parse(page, 'select from from')).toMatchObject({
    ok: false,
    fault: { message: 'syntax error at or near "from"', fatal: false },
  })
  expect(served()).toBe(2)
})
