import type { BrowserContext, CDPSession } from 'playwright'
import { expect } from 'vitest'
import { button, engineIs, gridRows, run, stored, verdict, write } from '../../support/visit.ts'
import { draft, goTo, livesOn, pass, query, reads, soon, start, statusOf, table, works } from './person.ts'
import type { Fault } from './scene.ts'

const notKept = /This browser does not let Tupelo keep anything: .*Save it to a file in Settings/
const full = /storage is full: .*Save it to a file in Settings/

type Put = (value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>

/** A browser whose storage is broken by a script before the page's own; `kept` is what the page must say, if anything. */
const broken = (name: string, script: () => void, kept?: RegExp): Fault => ({
  name,
  run: async (scene) => {
    const { page } = await scene.open(start, { script })
    await livesOn(page, kept ? { kept } : {})
  },
})

/** What happens to storage: missing, refused, silent, full, lost, damaged. */
export const storageFaults: Fault[] = [
  broken(
    'IndexedDB is missing',
    () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    notKept,
  ),
  broken(
    'IndexedDB is denied at once',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    },
    notKept,
  ),
  broken(
    'IndexedDB is denied when it opens',
    () => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget() as IDBOpenDBRequest
        const error = new DOMException('A private window', 'InvalidStateError')
        Object.defineProperty(request, 'error', { value: error })
        setTimeout(() => {
          request.onerror?.(new Event('error'))
        })
        return request
      }
    },
    notKept,
  ),
  broken(
    'IndexedDB never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
    notKept,
  ),
  broken(
    'every storage throws',
    () => {
      const denied = () => {
        throw new DOMException('denied', 'SecurityError')
      }
      IDBFactory.prototype.open = denied
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, { get: denied })
    },
    notKept,
  ),
  {
    name: 'the databases are denied, progress is not',
    run: async (scene) => {
      const script = () => {
        const open = Reflect.get<IDBFactory, 'open'>(IDBFactory.prototype, 'open')
        IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
          if (name !== 'tupelo') throw new DOMException('denied', 'SecurityError')
          return open.call(this, name, version)
        }
      }
      const { page } = await scene.open(start, { script })
      await works(page, [pass])
      await works(page, [table], /SQL saved on this device, tables until the page is left/)
    },
  },
  broken('localStorage throws', () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  }),
  broken('localStorage is full', () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  }),
  broken('the Cache API refuses', () => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('denied', 'SecurityError'))
  }),
  broken(
    'every write fails',
    () => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
        const request = put.call(this, value, key)
        this.transaction.abort()
        return request
      }
    },
    notKept,
  ),
  broken('each third write fails', () => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put
    let count = 0
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const request = put.call(this, value, key)
      if (++count % 3 === 0) this.transaction.abort()
      return request
    }
  }),
  {
    name: 'the device has no room left',
    run: async (scene) => {
      let session: CDPSession | undefined
      const { origin } = new URL(scene.site.url)
      // Chromium asks for the room once in a while only: the disk must be full before the first write.
      const prepare = async (context: BrowserContext) => {
        session = await context.newCDPSession(await context.newPage())
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
      }
      const { page } = await scene.open(start, { prepare })
      await livesOn(page, { kept: full })
      await session?.send('Storage.overrideQuotaForOrigin', { origin })
      await goTo(page, draft.hash)
      await draft.make(page)
      await works(page, [query])
      for (const { hash, isThere } of [pass, draft]) {
        await goTo(page, hash)
        await isThere(page)
      }
    },
  },
  {
    name: 'the device fills up while a large table is made',
    run: async (scene) => {
      let session: CDPSession | undefined
      const { origin } = new URL(scene.site.url)
      const prepare = async (context: BrowserContext) => {
        session = await context.newCDPSession(await context.newPage())
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3e6 })
      }
      const { page } = await scene.open('#/playground', { prepare })
      await works(page, [query])
      await run(page, 'create table large as select g, md5(g::text) from generate_series(1, 200000) g')
      await page.getByText(/the tables are not, the storage is full: download the workspace/).waitFor()
      await run(page, 'select count(*), max(g) from large')
      await soon(() => gridRows(page)).toEqual([['200000', '200000']])
      await session?.send('Storage.overrideQuotaForOrigin', { origin })
      await works(page, [table])
      await run(page, 'select count(*), max(g) from large')
      await soon(() => gridRows(page)).toEqual([['200000', '200000']])
    },
  },
  {
    name: 'the storage is cleared while the page is open',
    run: async (scene) => {
      const { page, context } = await scene.open(start)
      await pass.make(page)
      await soon(() => stored(page)).toContain('"passed":true')
      const session = await context.newCDPSession(page)
      const { origin } = new URL(scene.site.url)
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
      await works(page, [draft, query])
      await goTo(page, pass.hash)
      await pass.isThere(page)
    },
  },
  {
    name: 'the storage is cleared between two visits',
    run: async (scene) => {
      const { page, context } = await scene.open(start)
      await pass.make(page)
      await soon(() => stored(page)).toContain('"passed":true')
      await page.close()
      const other = await scene.tab(context, '#/')
      await other.page.evaluate(() => indexedDB.deleteDatabase('tupelo'))
      await other.page.close()
      const again = await scene.tab(context, start)
      await again.page.getByText(/progress that this browser held is gone.*in a file, load that/).waitFor()
      await pass.make(again.page)
      await soon(() => stored(again.page)).toContain('"passed":true')
      await again.page.reload()
      await livesOn(again.page)
    },
  },
  {
    name: 'the database lacks its store',
    run: async (scene) => {
      const script = () => {
        if (sessionStorage.getItem('planted')) return
        sessionStorage.setItem('planted', '1')
        indexedDB.open('tupelo', 1)
      }
      const { page } = await scene.open(start, { script })
      await livesOn(page)
    },
  },
  {
    name: 'a record is garbage',
    run: async (scene) => {
      const { page } = await scene.open(start)
      await pass.make(page)
      await soon(() => stored(page)).toContain('"passed":true')
      await page.evaluate(async () => {
        const opening = indexedDB.open('tupelo')
        await new Promise((done) => (opening.onsuccess = done))
        const store = opening.result.transaction('records', 'readwrite').objectStore('records')
        for (const key of ['position', 'playground', 'exercise/basic-select/above-the-level'])
          store.put('\u0000garbage', key)
        await new Promise((done) => (store.transaction.oncomplete = done))
        opening.result.close()
      })
      await page.reload()
      await reads(page)
      await pass.isThere(page)
      await livesOn(page)
      expect(await stored(page)).toContain('garbage')
    },
  },
  {
    name: 'two tabs write at once',
    run: async (scene) => {
      const one = (await scene.open(start)).page
      const two = (await scene.tab(one.context(), draft.hash)).page
      await Promise.all([engineIs(one, 'ready'), engineIs(two, 'ready')])
      for (const round of [1, 2, 3]) {
        await write(one, `select 'one', ${round}`)
        await write(two, `select 'two', ${round}`)
      }
      await Promise.all([button(one, 'Check').click(), button(two, 'Check').click()])
      for (const page of [one, two]) await soon(() => verdict(page).textContent()).toContain('Not yet')
      await pass.make(one)
      await works(two, [draft, pass])
      await one.reload()
      for (const page of [one, two]) {
        await soon(() => statusOf(page, 1)).toMatch(/done$/)
        await soon(() => statusOf(page, 2)).toMatch(/tried$/)
      }
      await pass.isThere(one)
    },
  },
]
