import type { Page } from 'playwright'
import { button, engineIs, write } from '../support/visit.ts'

/** One million rows of four columns. */
const millionRows = `select g as id, g % 1000 as grp, round(g / 7.0, 2) as amount, 'some text value ' || g as txt
  from generate_series(1, 1000000) g`

// Inside the page: what holds the thread up, and when the result of a run arrives from the worker.
const watching = `(() => {
  window.blocks = []
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.blocks.push(duration) })
    .observe({ type: 'longtask', buffered: false })
  let last = performance.now()
  const beat = () => {
    const now = performance.now()
    window.lags?.push(now - last)
    last = now
    window.beat = setTimeout(beat, 0)
  }
  beat()
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (...given) {
    if (!this.watched) {
      this.watched = true
      this.addEventListener('message', ({ data }) => {
        if (data?.value?.result) window.arrivedAt = performance.now()
      })
    }
    return postMessage.apply(this, given)
  }
})()`

interface Watched {
  blocks: number[]
  lags?: number[]
  arrivedAt: number
}

/** A page's main thread while something is done: its longest task and the longest wait of a timer, ms. */
interface Held {
  task: number
  wait: number
}

async function held(page: Page, work: () => Promise<unknown>): Promise<Held> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched
    watched.blocks = []
    watched.lags = []
  })
  await work()
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const { blocks, lags = [] } = window as unknown as Watched
    return { task: Math.max(0, ...blocks), wait: lags.reduce((most, lag) => Math.max(most, lag), 0) }
  })
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Result', exact: true })

/** What a million rows cost a page that has the playground open. */
export interface MillionFigures {
  /** From the result's arrival in the page, with its first page of rows, until that is painted. */
  firstPageMs: number
  clickToPaintMs: number
  allRowsMs: number
  held: Record<string, Held>
}

/** Call it before the page is opened. */
export const watchThread = (page: Page): Promise<unknown> => page.addInitScript(watching)

/** Runs a million rows, fetches, scrolls, finds, sorts, filters, sums, copies, saves and charts them. */
export async function runMillion(page: Page): Promise<MillionFigures> {
  await engineIs(page, 'ready')
  await write(page, millionRows)
  const all: Record<string, Held> = {}
  let paint = { started: 0, painted: 0, arrived: 0 }
  all.run = await held(page, async () => {
    paint = await page.evaluate(async () => {
      const run = Array.from(document.querySelectorAll('button')).find(
        (one) => one.textContent.trim().startsWith('Run') && !one.disabled,
      )
      const seen = new Promise<number>((resolve) => {
        const look = (): void => {
          const cells = Array.from(document.querySelectorAll('[role="grid"] [role="gridcell"]'))
          if (cells.some((one) => one.textContent.trim() === 'some text value 1'))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      const started = performance.now()
      run?.click()
      const painted = await seen
      return { started, painted, arrived: (window as unknown as Watched).arrivedAt }
    })
    await engineIs(page, 'ready')
  })
  const fetching = Date.now()
  all.fetch = await held(page, async () => {
    await button(page, 'Fetch all rows').click()
    await page.locator('[role="grid"][aria-rowcount="1000001"]').waitFor({ timeout: 120_000 })
    await button(page, 'Pause').waitFor({ state: 'detached' })
  })
  const allRowsMs = Date.now() - fetching
  all.scroll = await held(page, async () => {
    for (const share of [0.2, 0.8, 0.1, 1]) {
      await grid(page).evaluate((element, to) => (element.scrollTop = element.scrollHeight * to), share)
      await page.waitForTimeout(150)
    }
    await page.getByRole('gridcell', { name: 'some text value 1000000', exact: true }).waitFor()
  })
  all.find = await held(page, async () => {
    await button(page, 'Find').click()
    await page.getByRole('searchbox', { name: 'Text to find' }).fill('value 99999')
    await page.getByText(/^\d+ match(es)?$/).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Enter')
    await page.getByText('1 of 11').first().waitFor()
  })
  all.pattern = await held(page, async () => {
    await page.getByRole('checkbox', { name: 'Regular expression' }).click()
    await page.getByRole('searchbox', { name: 'Text to find' }).fill('value 9{5}$')
    await page.getByText('1 match', { exact: true }).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
  })
  all.sort = await held(page, async () => {
    await page.getByRole('columnheader', { name: /^txt/ }).click()
    await page
      .getByRole('columnheader', { name: /^txt/ })
      .and(page.locator('[aria-sort="ascending"]'))
      .waitFor()
    await page.getByText('Arranging the rows…').first().waitFor({ state: 'detached', timeout: 120_000 })
  })
  all.filter = await held(page, async () => {
    await button(page, 'Filter').click()
    await page.getByRole('searchbox', { name: 'Rows with this text' }).fill('value 77')
    await page.getByText('11,111 of 1,000,000 rows').first().waitFor({ timeout: 60_000 })
    await button(page, 'Show all rows').click()
    await page.locator('[role="grid"][aria-rowcount="1000001"]').waitFor()
    await page.keyboard.press('Escape')
  })
  all.sum = await held(page, async () => {
    await page.getByRole('columnheader', { name: /^id/ }).click({ modifiers: ['Control'] })
    await page.getByText(/sum 500000500000/).waitFor({ timeout: 120_000 })
  })
  all.copy = await held(page, async () => {
    await grid(page).press('Escape')
    await page.getByRole('button', { name: 'Copy as', exact: true }).click()
    await page.getByRole('menuitem', { name: 'For a spreadsheet, with names' }).click()
    await page.getByText('Copied 1,000,000 rows.').waitFor({ timeout: 120_000 })
  })
  all.save = await held(page, async () => {
    const download = page.waitForEvent('download', { timeout: 120_000 })
    await page.getByRole('button', { name: 'Save all rows as', exact: true }).click()
    await page.getByRole('menuitem', { name: 'CSV', exact: true }).click()
    await (await download).cancel()
  })
  all.chart = await held(page, async () => {
    await page.getByRole('tab', { name: 'Chart' }).click()
    await page.locator('[role=tabpanel] svg').first().waitFor({ timeout: 120_000 })
  })
  return {
    firstPageMs: paint.painted - paint.arrived,
    clickToPaintMs: paint.painted - paint.started,
    allRowsMs,
    held: all,
  }
}
