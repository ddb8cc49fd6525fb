import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright'
import { browserOptions } from './browser.ts'

/** A page under watch: what it did that it must not do. */
export interface Visit {
  page: Page
  context: BrowserContext
  /** Errors of the console and of scripts. */
  faults: string[]
  /** Violations of the Content-Security-Policy, by its directive. */
  violations: string[]
  /** Requests to other origins. */
  strangers: string[]
}

/** A browser, started with these flags besides the usual ones. */
export function launch(flags: string[] = []): Promise<Browser> {
  const { args, ...options } = browserOptions()
  return chromium.launch({ ...options, args: [...(args ?? []), ...flags] })
}

/** Opens a page that is watched from its first request on; `prepare` has the context before that. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  await prepare?.(context)
  const watched = await watch(await context.newPage(), context, new URL(url).origin)
  await watched.page.goto(url)
  return watched
}

/** Watches a page of a context that exists, from its next address on. It may ask these origins and no other. */
export async function watch(page: Page, context: BrowserContext, ...origins: string[]): Promise<Visit> {
  const faults: string[] = []
  const violations: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const { origin: to, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !origins.includes(to)) strangers.push(request.url())
  })
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = window as unknown as { tellViolation: (what: string) => void }
      tellViolation(`${violatedDirective} ${blockedURI}`)
    })
  })
  return { page, context, faults, violations, strangers }
}

/** Resolves when the page's engine is in the phase. */
export async function engineIs(page: Page, phase: 'ready' | 'running' | 'failed'): Promise<void> {
  await page.locator(`html[data-engine="${phase}"]`).waitFor({ state: 'attached', timeout: 60_000 })
}

/** Replaces the editor's text as a person does: click, select all, type. */
export async function write(page: Page, sql: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'SQL editor', exact: true })
  await editor.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(sql)
}

/** A button by its whole name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The text of the cells of the grid "Result", row by row, as far as they are drawn. */
export async function gridRows(page: Page): Promise<string[][]> {
  const grid = page.getByRole('grid', { name: 'Result', exact: true })
  await grid.waitFor()
  return grid
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .map((row) =>
          Array.from(row.querySelectorAll('[role="gridcell"]'), (cell) => cell.textContent.trim()),
        )
        .filter((cells) => cells.length > 0),
    )
}

/** Replaces the editor's text and runs it; what comes of it is for the caller to wait for. */
export async function run(page: Page, sql: string): Promise<void> {
  await write(page, sql)
  await button(page, 'Run').click()
}

/** What the editor holds. */
export const editorText = (page: Page): Promise<string> =>
  page
    .getByRole('textbox', { name: 'SQL editor', exact: true })
    .evaluate((editor) =>
      Array.from(editor.querySelectorAll('.cm-line'), (line) =>
        line.querySelector('.cm-placeholder') ? '' : line.textContent,
      ).join('\n'),
    )

/** The region that a check answers in. */
export const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict', exact: true })

/** All that the page's storage holds, as JSON. */
export const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('tupelo')
      opening.onsuccess = () => resolve(opening.result)
    })
    const records = await new Promise<unknown[]>((resolve) => {
      const reading = database.transaction('records').objectStore('records').getAll() as IDBRequest<unknown[]>
      reading.onsuccess = () => resolve(reading.result)
    })
    database.close()
    return JSON.stringify(records)
  })
