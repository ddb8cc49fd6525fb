import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { countingSite, type CountingSite } from '../support/site.ts'
import { launch, visit, watch, type Visit } from '../support/visit.ts'

type Prepare = (context: BrowserContext) => Promise<unknown>

/** What the tests of one file share. */
export interface Stage {
  readonly browser: Browser
  readonly site: CountingSite
  /** A new person's visit, over with the test; it may have no faults, or only those that the stage allows. */
  visit(hash: string, options?: BrowserContextOptions, prepare?: Prepare): Promise<Visit>
  /** Another tab of that person. */
  tab(beside: Visit, hash: string): Promise<Visit>
  /** A visit that lasts as long as the file. */
  stay(hash: string): Promise<Visit>
}

/** What a page must not do whatever is tested. */
export function expectClean({ faults, violations, strangers }: Visit, allowed?: RegExp): void {
  expect(faults.filter((fault) => !allowed?.test(fault))).toEqual([])
  expect(violations).toEqual([])
  expect(strangers).toEqual([])
}

/** Waits until what the page shows fulfils the expectation. */
export const soon = <T>(shown: () => Promise<T>) => expect.poll(shown, { timeout: 10_000 })

/** One browser and one host for all tests of a file. `allowed` are the console's errors that its tests provoke. */
export function stage(allowed?: RegExp): Stage {
  let browser: Browser | undefined
  let site: CountingSite | undefined
  const visits: Visit[] = []
  const stays: Visit[] = []
  const here = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The stage is up from beforeAll on')
    return thing
  }
  const end = async (all: Visit[]) => {
    const ended = all.splice(0)
    for (const { context } of ended) await context.close()
    for (const one of ended) expectClean(one, allowed)
  }

  beforeAll(async () => {
    browser = await launch()
    site = await countingSite()
  })
  afterEach(() => end(visits))
  afterAll(async () => {
    try {
      await end(stays)
    } finally {
      await browser?.close()
      await site?.close()
    }
  })

  const open = async (list: Visit[], hash: string, options?: BrowserContextOptions, prepare?: Prepare) => {
    const one = await visit(here(browser), here(site).url + hash, options, prepare)
    list.push(one)
    return one
  }
  const tab = async ({ context }: Visit, hash: string) => {
    const { url } = here(site)
    const one = await watch(await context.newPage(), context, new URL(url).origin)
    visits.push(one)
    await one.page.goto(url + hash)
    return one
  }
  return {
    get browser() {
      return here(browser)
    },
    get site() {
      return here(site)
    },
    visit: (hash, options, prepare) => open(visits, hash, options, prepare),
    tab,
    stay: (hash) => open(stays, hash),
  }
}
