import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { livesOn, pass, query, reads, speaks, start, works } from './person.ts'
import type { Fault } from './scene.ts'

const notKept = /This browser does not let Tupelo keep anything: .*Save it to a file in Settings/
const notKeptInside =
  /does not let a page inside of another one keep anything: .*in a tab of its own.*save it to a file in Settings/
const sandbox = { 'content-security-policy': 'sandbox allow-scripts' }

/** The folder of a browser that lets a page inside of another site's keep data, or does not: a choice of its settings. */
function lettingFrames(keep: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'tupelo-person-'))
  mkdirSync(join(folder, 'Default'))
  const profile = { cookie_controls_mode: keep ? 0 : 1, block_third_party_cookies: !keep }
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile }))
  return folder
}

/** Tupelo inside of another page. */
export const frameFaults: Fault[] = [
  {
    name: 'a frame of another site',
    run: async (scene) => {
      const { context } = await scene.stay(lettingFrames(true))
      const page = await scene.frame(context, start)
      await reads(page)
      await works(page, [pass, query], /saved on this device/i)
    },
  },
  {
    name: 'a frame of another site, in a browser that lets it keep nothing',
    run: async (scene) => {
      const { context } = await scene.stay(lettingFrames(false))
      const page = await scene.frame(context, start)
      await reads(page)
      await expect(page.evaluate(() => localStorage.length)).rejects.toThrow(/Access is denied/)
      await livesOn(page, { kept: notKeptInside })
    },
  },
  {
    name: 'a sandboxed frame of another site',
    run: async (scene) => {
      scene.site.headers = { 'access-control-allow-origin': '*' }
      const { context } = await scene.stay()
      const page = await scene.frame(context, start, 'sandbox="allow-scripts"')
      await livesOn(page, { kept: notKeptInside })
    },
  },
  {
    name: 'a sandboxed frame: an origin of no one, no storage',
    run: async (scene) => {
      // The header makes of a page what the attribute makes of a frame.
      scene.site.headers = { ...sandbox, 'access-control-allow-origin': '*' }
      const { page } = await scene.open(start)
      await livesOn(page, { kept: notKept })
    },
  },
  {
    name: 'a sandboxed frame whose host sends it no files',
    noise: /CORS|net::ERR_FAILED/,
    run: async (scene) => {
      scene.site.headers = sandbox
      const { page } = await scene.open(start)
      await speaks(page, 'frame', /sandboxed frame.*tab of its own.*allow-same-origin/)
    },
  },
]
