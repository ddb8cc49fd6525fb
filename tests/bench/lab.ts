import { chromium, type Worker } from 'playwright'
import { browserOptions } from '../support/browser.ts'
import { tabMegabytes } from './memory.ts'

const sessions = /^Session [A-Z]$/

/** Megabytes of a tab with the transactions lab: with one session, and with three. */
export async function labMegabytes(url: string): Promise<{ one: number; three: number }> {
  const { args, ...options } = browserOptions()
  // What a closed session had is given back when the collector runs, so it is told to before each look.
  const browser = await chromium.launch({ ...options, args: [...(args ?? []), '--js-flags=--expose-gc'] })
  const page = await browser.newPage()
  const panes = page.getByRole('region', { name: sessions })
  const measured = async (count: number): Promise<number> => {
    while ((await panes.count()) !== count) await page.waitForTimeout(50)
    for (const holder of [page.mainFrame(), ...page.workers()] as Pick<Worker, 'evaluate'>[])
      await holder.evaluate(() => {
        ;(globalThis as unknown as { gc: () => void }).gc()
      })
    return tabMegabytes(browser)
  }
  await page.goto(`${url}#/lab`)
  await page.getByRole('button', { name: 'Close session B' }).click({ timeout: 60_000 })
  const one = await measured(1)
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Add a session' }).click()
  const three = await measured(3)
  await browser.close()
  return { one, three }
}
