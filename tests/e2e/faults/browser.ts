import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { run, stored, write, type Visit } from '../../support/visit.ts'
import { asks, draft, goTo, livesOn, pass, query, reads, soon, start, table, works } from './person.ts'
import type { Fault } from './scene.ts'

/** Ends a tab as the system does when memory is short: no handler of the page runs. */
async function crash({ page, context }: Visit): Promise<void> {
  const session = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await gone
}

/** Writes over every file of IndexedDB in a browser's folder; how many there were. */
function damage(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (file) => file.isFile() && /IndexedDB.*\.leveldb/.test(file.parentPath) && file.name !== 'LOCK',
  )
  for (const { parentPath, name } of files)
    writeFileSync(join(parentPath, name), 'not a database at all '.repeat(50))
  return files.length
}

/** A browser started with `flags`, or changed by `script`, that has no place for PostgreSQL. */
const without = (
  name: string,
  words: RegExp,
  { flags, script }: { flags?: string[]; script?: () => void },
): Fault => ({
  name,
  run: async (scene) => {
    const browser = flags ? await scene.launch(flags) : scene.browser
    const { page } = await scene.open(start, { browser, ...(script && { script }) })
    await livesOn(page, { database: words })
  },
})

const current = /current Chrome, Edge, Firefox or Safari/

/** What happens to the browser itself. */
export const browserFaults: Fault[] = [
  without('the browser refuses the memory', /memory.*Close other tabs/, {
    flags: ['--js-flags=--wasm-max-mem-pages=1000'],
  }),
  without('WebAssembly is switched off', /WebAssembly.*Allow it|WebAssembly.*current/, {
    script: () => Reflect.deleteProperty(window, 'WebAssembly'),
  }),
  without('there are no workers', current, {
    script: () => Reflect.deleteProperty(window, 'Worker'),
  }),
  without('workers can’t be modules', current, {
    script: () => {
      window.Worker = new Proxy(Worker, { construct: (of, [url]: [string]) => new of(url) })
    },
  }),
  {
    name: 'the memory of PostgreSQL can’t grow',
    run: async (scene) => {
      const browser = await scene.launch(['--js-flags=--wasm-max-mem-pages=3500'])
      const { page } = await scene.open('#/playground', { browser })
      await asks(page)
      await run(page, `select length(repeat('x', 300000000))`)
      await soon(() => page.getByRole('alert').textContent()).toMatch(/memory/)
      await asks(page)
      await goTo(page, start)
      await livesOn(page)
    },
  },
  {
    name: 'the browser knows no channel between tabs and no idle time',
    run: async (scene) => {
      const script = () => {
        for (const name of ['BroadcastChannel', 'requestIdleCallback']) Reflect.deleteProperty(window, name)
      }
      const { page } = await scene.open(start, { script })
      await livesOn(page)
    },
  },
  {
    name: 'the browser is killed after a save',
    run: async (scene) => {
      const first = await scene.stay()
      const page = (await scene.tab(first.context, start)).page
      await works(page, [pass, table])
      await first.kill()
      const again = await scene.stay(first.folder)
      const later = (await scene.tab(again.context, start)).page
      await pass.isThere(later)
      await goTo(later, table.hash)
      await table.isThere(later)
      await works(later, [draft, query])
    },
  },
  {
    name: 'the database on the disk is damaged',
    run: async (scene) => {
      const first = await scene.stay()
      const page = (await scene.tab(first.context, start)).page
      await pass.make(page)
      await soon(() => stored(page)).toContain('"passed":true')
      await first.context.close()
      const damaged = damage(first.folder)
      expect(damaged).toBeGreaterThan(0)
      const again = await scene.stay(first.folder)
      const later = (await scene.tab(again.context, start)).page
      await later.getByText(/progress that this browser held is gone.*in a file, load that/).waitFor()
      await pass.make(later)
      await soon(() => stored(later)).toContain('"passed":true')
      await later.reload()
      await livesOn(later)
    },
  },
  {
    name: 'the tab crashes 400 ms after the last key',
    run: async (scene) => {
      const first = await scene.open(start)
      await works(first.page, [pass, draft, table])
      await goTo(first.page, draft.hash)
      await draft.isThere(first.page)
      await write(first.page, 'select a_thought')
      await first.page.waitForTimeout(400)
      await crash(first)
      const { page } = await scene.tab(first.context, draft.hash)
      await draft.isThere(page)
      await works(page, [pass])
      await goTo(page, table.hash)
      await table.isThere(page)
    },
  },
  {
    name: 'the tab is closed right after the last key',
    run: async (scene) => {
      const first = await scene.open(draft.hash)
      await draft.make(first.page)
      await first.page.close()
      const { page } = await scene.tab(first.context, draft.hash)
      await reads(page)
      await draft.isThere(page)
    },
  },
]
