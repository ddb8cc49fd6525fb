import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { button, engineIs, run } from '../../support/visit.ts'
import { asks, goTo, livesOn, soon, speaks, start } from './person.ts'
import type { Fault } from './scene.ts'

const meta =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; manifest-src 'self'"

/** A host with a Content-Security-Policy of its own; the page must name what is missing in it, if anything is. */
const policy = (name: string, [from, to]: [string, string], words?: RegExp): Fault => ({
  name,
  noise: /Content Security Policy|^(script|connect|worker)-src/,
  run: async (scene) => {
    scene.site.headers = { 'content-security-policy': meta.replace(from, to) }
    const { page } = await scene.open(start)
    await livesOn(page, words ? { database: words } : {})
  },
})

/** What hosts do otherwise than they should. */
export const hostFaults: Fault[] = [
  policy(
    'the host forbids WebAssembly',
    [" 'wasm-unsafe-eval'", ''],
    /must have 'wasm-unsafe-eval' in its directive script-src/,
  ),
  policy(
    'the host forbids workers',
    ["worker-src 'self' blob:", "worker-src 'none'"],
    /allow them in worker-src/,
  ),
  policy('the host forbids connections', ["connect-src 'self' blob:", "connect-src 'none'"], /connect-src/),
  {
    name: 'the host forbids blob: and Stop has to end the engine',
    noise: /Content Security Policy|^connect-src blob/,
    run: async (scene) => {
      scene.site.headers = {
        'content-security-policy': meta.replace("connect-src 'self' blob:", "connect-src 'self'"),
      }
      const { page } = await scene.open('#/playground')
      await engineIs(page, 'ready')
      await run(page, 'create table kept (n int)')
      await page.getByText('CREATE TABLE: done').waitFor()
      await run(page, 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b')
      await engineIs(page, 'running')
      await page.waitForTimeout(300)
      await button(page, 'Stop').click()
      await engineIs(page, 'ready')
      await soon(() => page.locator('[data-part=result]').innerText()).toMatch(
        /Stopped after [\d.]+ s.*your earlier change made again/s,
      )
      await run(page, 'insert into kept values (1)')
      await page.getByText('INSERT 0 1: 1 row added').waitFor()
      await asks(page)
      await goTo(page, start)
      await livesOn(page)
    },
  },
  {
    name: 'every file comes with the wrong type',
    run: async (scene) => {
      scene.site.binaryType = 'text/plain; charset=utf-8'
      const { page } = await scene.open(start)
      await livesOn(page)
    },
  },
  {
    name: 'a plain http host: no service worker, subtle crypto, locks, clipboard',
    run: async (scene) => {
      const browser = await scene.launch(['--host-resolver-rules=MAP lan.test 127.0.0.1'])
      const url = scene.site.url.replace('127.0.0.1', 'lan.test')
      const { page } = await scene.open(start, { browser, url })
      const has = await page.evaluate(() =>
        [window, navigator, navigator, navigator].map((of, at) =>
          Boolean(Reflect.get(of, ['caches', 'serviceWorker', 'locks', 'clipboard'][at] ?? '')),
        ),
      )
      expect(has).toEqual([false, false, false, false])
      await livesOn(page)
    },
  },
  {
    name: 'opened as a file',
    noise: /CORS|net::ERR_FAILED|origin 'null'/,
    run: async (scene) => {
      const { page } = await scene.open('index.html', { url: pathToFileURL('dist/').href })
      await speaks(page, 'file', /opened as a file.*npm start.*web host/)
    },
  },
]
