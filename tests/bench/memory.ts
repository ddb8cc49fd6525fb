import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'

function residentKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Megabytes of the largest renderer (proportional set size); 0 where the system does not tell. */
export async function tabMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentKb(id))
  await session.detach()
  return Math.max(0, ...renderers) / 1024
}
