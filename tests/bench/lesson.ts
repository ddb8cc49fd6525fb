import type { Browser, BrowserContext, Page } from 'playwright'
import { button, engineIs, write } from '../support/visit.ts'

const first = 'basic-select'

// Written down inside the page, so that the way to this process does not count.
const watchReady = `addEventListener('DOMContentLoaded', () => {
  const html = document.documentElement
  new MutationObserver(() => { if (html.dataset.engine === 'ready') window.readyAt ??= performance.now() })
    .observe(html, { attributes: true, attributeFilter: ['data-engine'] })
})`

/** Opens a lesson and gives milliseconds from navigation to an engine that answers. */
export async function openLesson(page: Page, url: string, slug = first): Promise<number> {
  await page.goto('about:blank')
  await page.goto(`${url}#/lesson/${slug}`)
  await engineIs(page, 'ready')
  return page.evaluate(() => (window as unknown as { readyAt: number }).readyAt)
}

/** A page that notes when its engine is ready. */
export async function timedPage(browser: Browser, context?: BrowserContext): Promise<Page> {
  const page = await (
    context ?? (await browser.newContext({ viewport: { width: 1440, height: 900 } }))
  ).newPage()
  await page.addInitScript(watchReady)
  return page
}

/** Runs a statement that returns no rows, to its end. */
export async function runTable(page: Page, sql: string): Promise<void> {
  await write(page, sql)
  await button(page, 'Run').click()
  await page
    .getByRole('tab', { name: /CREATE|SELECT/ })
    .first()
    .waitFor()
  await engineIs(page, 'ready')
}

/** Milliseconds from the click on Run until the rows are painted. */
export async function runToPaint(page: Page, sql: string, lastCell: string): Promise<number> {
  await write(page, sql)
  return page.evaluate(async (cell) => {
    const run = Array.from(document.querySelectorAll('button')).find(
      (one) => one.textContent.trim().startsWith('Run') && !one.disabled,
    )
    const painted = new Promise<number>((resolve) => {
      const look = (): void => {
        const cells = document.querySelectorAll('[role="grid"] [role="gridcell"]')
        if (Array.from(cells).some((one) => one.textContent.trim() === cell))
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    const started = performance.now()
    run?.click()
    return (await painted) - started
  }, lastCell)
}

/** Milliseconds from Stop until another statement has its answer on the page. */
export async function stopToUsable(page: Page): Promise<number> {
  await write(page, 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b')
  await button(page, 'Run').click()
  await engineIs(page, 'running')
  await page.waitForTimeout(1000)
  const started = Date.now()
  await button(page, 'Stop').click()
  await engineIs(page, 'ready')
  const usable = Date.now() - started
  await write(page, 'select 42')
  await button(page, 'Run').click()
  await page.getByRole('gridcell', { name: '42', exact: true }).waitFor()
  return usable
}

/** Milliseconds from the click on Reset until the database is pristine, after a change. */
export async function reset(page: Page): Promise<number> {
  await write(page, 'delete from reviews')
  await button(page, 'Run').click()
  await page.getByText('DELETE', { exact: false }).first().waitFor()
  await engineIs(page, 'ready')
  return page.evaluate(async () => {
    const button = Array.from(document.querySelectorAll('button')).find(
      (one) => one.textContent.trim() === 'Reset',
    )
    const done = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.body.textContent.includes('is as it was at the beginning')) return
        observer.disconnect()
        resolve(performance.now())
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    const started = performance.now()
    button?.click()
    return (await done) - started
  })
}
