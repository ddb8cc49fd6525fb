import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail, run } from './setup.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

async function found() {
  if (process.env.CHROMIUM) return true
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath()) || names.some(onPath)
}

function byApt() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo']
  if (asRoot.length && !onPath('sudo')) return
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args]
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  console.log('Installing Chromium by apt …')
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
}

/** Sees to it that the tests find a Chromium or Chrome: the machine's own, else by apt, else Playwright's. */
export async function ensureChromium() {
  if (await found()) return
  byApt()
  if (await found()) return
  console.log("Getting Playwright's Chromium …")
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  // On macOS and Windows Chrome is not on the PATH; Playwright finds it as a channel.
  if (!(await found()) && process.platform === 'linux')
    fail(
      'The tests need Chromium or Chrome: install one, or set CHROMIUM=/path/to/it, and run "npm test" again.',
    )
}
