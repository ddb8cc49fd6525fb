import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { browserOptions } from '../support/browser.ts'

const limitMs = 240_000

/** Lighthouse's accessibility score of a page, 0 to 1; undefined where it can't be fetched or run. */
export async function accessibilityScore(url: string): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'tupelo-lighthouse-'))
  const report = join(folder, 'report.json')
  const { executablePath = chromium.executablePath(), args = [] } = browserOptions()
  const options = [
    '--only-categories=accessibility',
    '--quiet',
    `--chrome-flags=--headless=new ${args.join(' ')}`,
    '--output=json',
    `--output-path=${report}`,
  ]
  const child = spawn('npx', ['--yes', 'lighthouse@12', url, ...options], {
    stdio: 'ignore',
    env: { ...process.env, CHROME_PATH: executablePath },
    timeout: limitMs,
  })
  try {
    await new Promise((done) => child.once('close', done).once('error', done))
    const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
      categories: { accessibility: { score: number } }
    }
    return categories.accessibility.score
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
