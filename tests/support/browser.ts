import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
// Without these Chromium looks up its maker's hosts at every start.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** How to launch a Chromium without a download: $CHROMIUM, else Playwright's own, else the system's. Throws when there is none. */
export function browserOptions(): LaunchOptions {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
  const named = process.env.CHROMIUM
  if (named) return { executablePath: named, args }
  if (existsSync(chromium.executablePath())) return { args }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(executable)
  if (found) return { executablePath: found, args }
  if (process.platform !== 'linux') return { channel: 'chrome', args }
  throw new Error(
    'No Chromium was found: run "npm test", which installs one, or set CHROMIUM=/path/to/chromium',
  )
}
