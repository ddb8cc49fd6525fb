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
  /** Errors of the console and of scripts, violations of the Content-Security-Policy among them. */
  faults: string[]
  /** Requests to other origins. */
  strangers: string[]
}

export const launch = (): Promise<Browser> => chromium.launch(browserOptions())

/** Opens a page that is watched from its first request on. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const watched = watch(page, context, new URL(url).origin)
  await page.goto(url)
  return watched
}

/** Watches a page of a context that exists. */
export function watch(page: Page, context: BrowserContext, origin: string): Visit {
  const faults: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const { origin: to, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && to !== origin) strangers.push(request.url())
  })
  return { page, context, faults, strangers }
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
          Array.from(row.querySelectorAll('[role="gridcell"]'), (cell) => cell.textContent?.trim() ?? ''),
        )
        .filter((cells) => cells.length > 0),
    )
}
