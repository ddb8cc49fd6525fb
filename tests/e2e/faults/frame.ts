import { livesOn, soon, speaks, start } from './person.ts'
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
  {
    name: 'a frame of another site that may keep nothing',
    run: async (scene) => {
      const script = () => {
        const denied = () => {
          throw new DOMException('denied', 'SecurityError')
        }
        IDBFactory.prototype.open = denied
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
          Object.defineProperty(window, name, { get: denied })
      }
      const around = `<iframe src="${scene.site.url}#/playground" style="width:1400px;height:860px"></iframe>`
      const url = 'data:text/html,'
      const { page } = await scene.open(encodeURIComponent(around), { url, origin: scene.site.url, script })
      const frame = page.frameLocator('iframe')
      await frame.locator('html[data-engine=ready]').waitFor({ state: 'attached', timeout: 60_000 })
      await frame.getByRole('textbox', { name: 'SQL editor', exact: true }).click()
      await page.keyboard.insertText('select 42 as answer')
      await frame.getByRole('button', { name: 'Run', exact: true }).click()
      await soon(() => frame.getByRole('gridcell').allInnerTexts()).toEqual(['42'])
      await frame.getByText(notKept).first().waitFor()
    },
  },
]
