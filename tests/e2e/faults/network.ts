import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { builtFile, countingSite, type Instead } from '../../support/site.ts'
import { button, engineIs, gridRows, run, write } from '../../support/visit.ts'
import { release } from '../second-build.ts'
import {
  asks,
  draft,
  goTo,
  isTold,
  livesOn,
  pass,
  query,
  reads,
  recovers,
  soon,
  start,
  works,
  speaks,
} from './person.ts'
import type { Fault, Scene } from './scene.ts'

const failed = /Failed to load resource|net::ERR|bad HTTP response/
const built = (name: string, ending?: string): Buffer => readFileSync(`dist${builtFile(name, ending)}`)
const page503: Instead = { status: 503, type: 'text/plain', body: 'Service Unavailable' }

/** A host that answers amiss for what `spoiled` names; the page must say `words`, and go on when it is asked to later. */
const spoiled = (name: string, path: (path: string) => boolean, instead: Instead, words: RegExp): Fault => ({
  name,
  noise: failed,
  run: async (scene) => {
    scene.site.instead = (asked) => (path(asked) ? instead : undefined)
    const { page } = await scene.open(start)
    await livesOn(page, { database: words })
    scene.site.instead = () => undefined
    await recovers(page)
  },
})

const is = (file: string) => (path: string) => path === file
const binary = 'application/octet-stream'

/** A host that answers amiss for one extension: the statement says `words`, the rest works, and later it is there. */
const extension = (name: string, instead: Instead, words: RegExp): Fault => ({
  name,
  noise: failed,
  run: async (scene) => {
    scene.site.instead = (asked) => (asked === builtFile('ext-pgcrypto') ? instead : undefined)
    const { page } = await scene.open('#/playground')
    await asks(page)
    await run(page, 'create extension pgcrypto')
    await soon(() => page.locator('[data-part=result]').innerText()).toMatch(words)
    await asks(page)
    await run(page, 'create extension citext')
    await page.getByText('CREATE EXTENSION: done').waitFor()
    scene.site.instead = () => undefined
    await run(page, "create extension pgcrypto; select encode(digest('a', 'md5'), 'hex')")
    await soon(() => gridRows(page)).toEqual([['0cc175b9c0f1b6a831c399e269772661']])
    await goTo(page, start)
    await livesOn(page)
  },
})

/** A page that can't start at all: index.html must say so. */
const unstarted = (
  name: string,
  instead: (path: string) => Instead | undefined | Promise<undefined>,
  words: RegExp,
): Fault => ({
  name,
  noise: /Failed to load|SyntaxError|net::ERR/,
  run: async (scene) => {
    scene.site.instead = (path) => instead(path)
    const { page } = await scene.open(start)
    await speaks(page, 'script', words)
    scene.site.instead = () => undefined
    await page.reload()
    await reads(page)
    await soon(() => page.locator('.start').count()).toBe(0)
  },
})

const main = builtFile('index', 'js')
// Cut where a block has begun: elsewhere what is left may by chance be a whole script.
const begun = (script: Buffer): Buffer => script.subarray(0, script.lastIndexOf('{', 100_000) + 1)
const notStarted = /could not be started: .*Check the connection and load the page again/

/** A site that can be deployed anew under its visitors. */
async function deployed(scene: Scene) {
  const host = release()
  scene.later(() => host.remove())
  const site = await countingSite(host.folder)
  scene.later(() => site.close())
  return { host, site }
}

/** A lesson of a version that is gone: the page says what to do, that helps, and the text is still there. */
async function outlives(page: Page): Promise<void> {
  await goTo(page, '#/lesson/filtering')
  await page.getByText(/lesson could not be loaded.*load the page again/).waitFor()
  await page.reload()
  await page.locator('html[data-build="2"]').waitFor({ state: 'attached' })
  await page.getByRole('heading', { level: 1, name: 'WHERE, choosing rows' }).waitFor()
  await goTo(page, draft.hash)
  await draft.isThere(page)
  await works(page, [pass, query])
}

/** How many workers the page has asked for besides starting them: their code is kept for a network that goes. */
const keptWorkers = (): number =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => 'initiatorType' in entry && entry.initiatorType === 'fetch')
    .filter(({ name }) => /\.worker-[\w-]+\.js$/.test(name)).length

/** What happens on the way from the host to the page. */
export const networkFaults: Fault[] = [
  extension(
    'an extension is not on the host',
    { status: 404, type: 'text/plain', body: 'not found' },
    /extension pgcrypto could not be loaded: .*ext-pgcrypto-.*the host answered 404/,
  ),
  extension(
    'the host sends its home page for an extension',
    { status: 200, type: 'text/html', body: '<!doctype html><p>Home' },
    /extension pgcrypto could not be loaded: .*ext-pgcrypto-.*text\/html/,
  ),
  extension(
    'an extension is cut short',
    { status: 200, type: binary, body: built('ext-pgcrypto').subarray(0, 2000) },
    /extension pgcrypto could not be loaded: .*ext-pgcrypto-.*cut off/,
  ),
  spoiled('the host answers 503', (path) => path.endsWith('.bin'), page503, /the host answered 503/),
  spoiled(
    'the host sends its home page for PostgreSQL',
    is(builtFile('postgres')),
    { status: 200, type: 'text/html', body: '<!doctype html><p>Home' },
    /postgres-.*text\/html/,
  ),
  spoiled(
    'a file is cut short',
    is(builtFile('postgres')),
    { status: 200, type: binary, body: built('postgres').subarray(0, 900_000) },
    /postgres-.*cut off.*Load the page again/,
  ),
  spoiled(
    'the connection is lost in the middle of a file',
    is(builtFile('data-shop')),
    { status: 200, type: binary, body: built('data-shop').subarray(0, 200_000), cut: true },
    /data-shop-.*Check the connection/,
  ),
  spoiled(
    'a file is damaged on the way',
    is(builtFile('files')),
    { status: 200, type: binary, body: Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251) },
    /files-.*damaged.*Load the page again/,
  ),
  spoiled(
    'the engine’s worker does not arrive',
    is(builtFile('engine.worker', 'js')),
    page503,
    /worker failed.*load the page again/i,
  ),
  spoiled(
    'the unpacking worker does not arrive',
    is(builtFile('unpack.worker', 'js')),
    page503,
    /worker failed.*load the page again/i,
  ),
  {
    name: 'a lesson does not arrive',
    noise: failed,
    run: async (scene) => {
      scene.site.instead = (path) => (path.includes('filtering-') ? page503 : undefined)
      const { page } = await scene.open(start)
      await goTo(page, '#/lesson/filtering')
      await page
        .getByText(/lesson could not be loaded.*Check the connection and load the page again/)
        .waitFor()
      await goTo(page, start)
      await livesOn(page)
      scene.site.instead = () => undefined
      await goTo(page, '#/lesson/filtering')
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'WHERE, choosing rows' }).waitFor()
    },
  },
  unstarted('the main script does not arrive', (path) => (path === main ? page503 : undefined), notStarted),
  unstarted(
    'the main script is cut short',
    (path) =>
      path === main ? { status: 200, type: 'text/javascript', body: begun(built('index', 'js')) } : undefined,
    notStarted,
  ),
  unstarted(
    'scripts come as plain text',
    (path) => (path === main ? { status: 200, type: 'text/plain', body: built('index', 'js') } : undefined),
    /could not be started: .*\.js as text\/javascript/,
  ),
  {
    name: 'the main script hangs on its way',
    run: async (scene) => {
      let arrive: (nothing: undefined) => void = () => undefined
      const arrival = new Promise<undefined>((resolve) => (arrive = resolve))
      scene.site.instead = (path) => (path === main ? arrival : undefined)
      const { page } = await scene.open(start)
      await speaks(page, 'late', /still on its way.*load the page again/)
      arrive(undefined)
      await livesOn(page)
    },
  },
  unstarted(
    'the style sheet does not arrive',
    (path) => (path.endsWith('.css') ? page503 : undefined),
    notStarted,
  ),
  {
    name: 'a slow network',
    run: async (scene) => {
      scene.site.pace = 150_000
      const { page } = await scene.open(start)
      await reads(page)
      await write(page, 'select 6')
      await page.getByRole('progressbar', { name: 'Start of PostgreSQL' }).waitFor()
      await livesOn(page)
    },
  },
  {
    name: 'the network goes in the middle of a lesson',
    noise: failed,
    run: async (scene) => {
      const { page, context } = await scene.open(start)
      await engineIs(page, 'ready')
      await soon(() => page.evaluate(keptWorkers)).toBe(4)
      await context.setOffline(true)
      await page.getByTitle(/No network/).waitFor()
      await works(page, [pass, query], /saved on this device/i)
      await goTo(page, '#/lesson/filtering')
      await page.getByText(/lesson could not be loaded.*Check the connection/).waitFor()
      // The cache of a browser may let go of a file at any time.
      await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
      await goTo(page, '#/playground')
      await page.getByRole('combobox', { name: 'Database' }).selectOption('penguins')
      await isTold(page, /data-penguins-.*Check the connection/)
      await context.setOffline(false)
      await button(page, 'Try again').click()
      await page.getByRole('treeitem', { name: /^penguins/ }).waitFor()
      await asks(page)
    },
  },
  {
    name: 'no network at the start of a later visit',
    run: async (scene) => {
      const { page, context } = await scene.open('#/', { options: { serviceWorkers: 'allow' } })
      await page.getByText('Works offline.').waitFor({ timeout: 60_000 })
      await page.close()
      await context.setOffline(true)
      const later = await scene.tab(context, start)
      await livesOn(later.page)
    },
  },
  {
    name: 'the service worker does not arrive',
    noise: failed,
    run: async (scene) => {
      scene.site.instead = (path) => (path === '/sw.js' ? page503 : undefined)
      const { page } = await scene.open(start, { options: { serviceWorkers: 'allow' } })
      await livesOn(page)
      await goTo(page, '#/')
      await page.getByText('Runs wholly in your browser').waitFor()
      await soon(() => page.getByText(/offline/).count()).toBe(0)
    },
  },
  {
    name: 'a new version is deployed under an open page',
    noise: failed,
    run: async (scene) => {
      const { host, site } = await deployed(scene)
      const { page } = await scene.open(draft.hash, { url: site.url })
      await works(page, [draft])
      host.next()
      await outlives(page)
    },
  },
  {
    name: 'a stale service worker has lost its files',
    noise: failed,
    run: async (scene) => {
      const { host, site } = await deployed(scene)
      const { page, context } = await scene.open('#/', {
        url: site.url,
        options: { serviceWorkers: 'allow' },
      })
      await page.getByText('Works offline.').waitFor({ timeout: 60_000 })
      await works(page, [draft])
      host.next()
      await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name)
      })
      await outlives(page)
    },
  },
]
