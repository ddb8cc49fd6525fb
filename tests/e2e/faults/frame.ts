import { livesOn, speaks, start } from './person.ts'
import type { Fault } from './scene.ts'

const notKept = /This browser does not let Tupelo keep anything: .*Save it to a file in Settings/
const sandbox = { 'content-security-policy': 'sandbox allow-scripts' }

/** Tupelo inside of another page. */
export const frameFaults: Fault[] = [
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
