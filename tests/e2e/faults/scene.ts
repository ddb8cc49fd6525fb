import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright'
import { expect } from 'vitest'
import { browserOptions } from '../../support/browser.ts'
import type { CountingSite } from '../../support/site.ts'
import { launch, watch, type Visit } from '../../support/visit.ts'

/** How a page is opened. */
export interface Opening {
  /** In place of the browser that the cases share. */
  browser?: Browser
  /** In place of the host's own address. */
  url?: string
  options?: BrowserContextOptions
  /** Runs in the page before its own scripts. */
  script?: () => void
  prepare?: (context: BrowserContext) => Promise<unknown>
}

/** A fault that Tupelo must survive. */
export interface Fault {
  name: string
  /** What the browser itself says to the console about it. */
  noise?: RegExp
  /** Does the harm, does what a person does, and rejects when that does not go as it must. */
  run: (scene: Scene) => Promise<void>
}

const persistent = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...browserOptions(),
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })

/** Ends a whole browser, which writes nothing more. */
async function kill(context: BrowserContext): Promise<void> {
  const [page] = context.pages()
  if (!page) throw new Error('The browser has no page')
  const gone = new Promise((resolve) => context.once('close', resolve))
  const session = await context.newCDPSession(page)
  session.send('Browser.crash').catch(() => undefined)
  await gone
}

/** Where one fault happens: its pages, and what is to be put away after it. */
export class Scene {
  readonly browser: Browser
  readonly site: CountingSite
  #visits: Visit[] = []
  #ends: (() => unknown)[] = []

  constructor(browser: Browser, site: CountingSite) {
    this.browser = browser
    this.site = site
    this.later(() => {
      site.instead = () => undefined
      site.headers = {}
      site.pace = Infinity
      site.binaryType = 'application/octet-stream'
    })
  }

  /** What is done when the case is over, the last first. */
  later(end: () => unknown): void {
    this.#ends.unshift(end)
  }

  /** A browser of its own, started with these flags. */
  async launch(flags: string[]): Promise<Browser> {
    const browser = await launch(flags)
    this.later(() => browser.close())
    return browser
  }

  /** A person's browser with a folder on the disk; `kill` ends it like a power cut. */
  async stay(
    folder = mkdtempSync(join(tmpdir(), 'tupelo-person-')),
  ): Promise<{ context: BrowserContext; folder: string; kill: () => Promise<void> }> {
    const context = await persistent(folder)
    this.later(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    })
    this.later(() => context.close().catch(() => undefined))
    return { context, folder, kill: () => kill(context) }
  }

  /** A new person's page. Without a service worker, unless `options` allow one: its copying costs more than the case. */
  async open(hash: string, { browser, url, options, script, prepare }: Opening = {}): Promise<Visit> {
    const context = await (browser ?? this.browser).newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
      ...options,
    })
    this.later(() => context.close())
    if (script) await context.addInitScript(script)
    await prepare?.(context)
    return this.tab(context, hash, url)
  }

  /** Another page of a person; it may be on its way still. */
  async tab(context: BrowserContext, hash: string, base = this.site.url): Promise<Visit> {
    const opened = await watch(await context.newPage(), context, new URL(base).origin)
    this.#visits.push(opened)
    await opened.page.goto(base + hash, { waitUntil: 'commit' })
    return opened
  }

  /**
   * The site in a frame of another site's page, to be driven as if it were a page; `sandbox` is the frame's attribute.
   * It can't be loaded again.
   */
  async frame(context: BrowserContext, hash: string, sandbox = ''): Promise<Page> {
    const inner = this.site.url
    // The same host by another name is another site.
    const outer = inner.replace('127.0.0.1', 'localhost')
    const body = `<!doctype html><link rel="icon" href="data:," /><iframe ${sandbox} src="${inner + hash}" style="width:1400px;height:860px">`
    this.site.instead = (path) => (path === '/outer' ? { status: 200, type: 'text/html', body } : undefined)
    const page = await context.newPage()
    this.#visits.push(await watch(page, context, new URL(inner).origin, new URL(outer).origin))
    await page.goto(`${outer}outer`)
    const frame = page.frames()[1]
    if (!frame) throw new Error('The outer page has no frame')
    return new Proxy(page, {
      get: (_, name) => {
        const owner = name in frame ? frame : page
        const value: unknown = Reflect.get(owner, name)
        return typeof value === 'function' ? (value.bind(owner) as unknown) : value
      },
    })
  }

  async end(): Promise<void> {
    for (const end of this.#ends.splice(0)) await end()
  }

  /** No page did what it must not do: an exception that nobody caught, a broken policy, a call to a stranger. */
  expectClean(noise?: RegExp): void {
    const said = this.#visits.flatMap(({ faults, violations }) => [...faults, ...violations])
    expect(said.filter((one) => !noise?.test(one))).toEqual([])
    expect(this.#visits.flatMap(({ strangers }) => strangers)).toEqual([])
  }
}
