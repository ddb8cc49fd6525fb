import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright'
import { expect } from 'vitest'
import type { CountingSite } from '../../support/site.ts'
import { visit, watch, type Visit } from '../../support/visit.ts'

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
    })
  }

  /** What is done when the case is over, the last first. */
  later(end: () => unknown): void {
    this.#ends.unshift(end)
  }

  /** A new person's page. Without a service worker, unless `options` allow one: its copying costs more than the case. */
  async open(hash: string, { browser, url, options, script, prepare }: Opening = {}): Promise<Visit> {
    const arrange = async (context: BrowserContext) => {
      this.later(() => context.close())
      if (script) await context.addInitScript(script)
      await prepare?.(context)
    }
    const base = url ?? this.site.url
    const blocked: BrowserContextOptions = { serviceWorkers: 'block', ...options }
    const opened = await visit(browser ?? this.browser, base + hash, blocked, arrange)
    this.#visits.push(opened)
    return opened
  }

  /** Another page of a person. */
  async tab(context: BrowserContext, hash: string): Promise<Visit> {
    const { url } = this.site
    const opened = await watch(await context.newPage(), context, new URL(url).origin)
    this.#visits.push(opened)
    await opened.page.goto(url + hash)
    return opened
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
