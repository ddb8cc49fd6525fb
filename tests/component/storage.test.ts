import { toStore } from 'svelte/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withAttempt } from '#core/progress/change.ts'
import { joinStored } from '#core/progress/read.ts'
import { blankExercise, type ExerciseRecord } from '#core/progress/record.ts'
import { Progress } from '#state/progress/progress.svelte.ts'
import { openChannel } from '#storage/broadcast.ts'
import { Kept } from '#storage/kept.ts'
import { randomId } from '#storage/random-id.ts'
import { localSpill } from '#storage/spill.ts'

const key = 'exercise/joins/one'
const blank = blankExercise('joins/one')
let name = ''
let undo: (() => void)[] = []

beforeEach(() => {
  name = `test-${randomId()}`
  localStorage.clear()
})

afterEach(() => {
  for (const step of undo) step()
  undo = []
  indexedDB.deleteDatabase(name)
})

function kept(deadline?: number, now = Date.now): Kept {
  return new Kept({ now, name, ...(deadline !== undefined && { deadline }) })
}

/** Replaces a property for one test. */
function replace(target: object, property: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(target, property)
  Object.defineProperty(target, property, { ...descriptor, configurable: true })
  undo.push(() => {
    if (before) Object.defineProperty(target, property, before)
    else Reflect.deleteProperty(target, property)
  })
}

function replaceIndexedDb(descriptor: PropertyDescriptor): void {
  replace(globalThis, 'indexedDB', descriptor)
}

function restore(): void {
  for (const step of undo) step()
  undo = []
}

function adding(id: string): (stored: unknown) => unknown {
  return (stored) =>
    joinStored(key, stored, withAttempt(blank, 1, { id, at: 1, passed: false, step: 'rows' }))
}

function attempts(value: unknown): string[] {
  return (value as ExerciseRecord).attempts.map(({ id }) => id)
}

/** Writes past Kept, as another program, or a newer Tupelo, would. */
async function plant(value: unknown, at = key): Promise<void> {
  const store = kept()
  await store.update('other', () => 1)
  const request = indexedDB.open(name)
  const db = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)))
  const transaction = db.transaction('records', 'readwrite')
  transaction.objectStore('records').put(value, at)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  db.close()
}

describe('on the device', () => {
  it('holds what was written for the next page', async () => {
    expect(await kept().update(key, adding('a'))).toBe('device')
    expect(attempts(await kept().get(key))).toEqual(['a'])
    expect(localStorage.getItem('tupelo.kept')).toBe('1')
  })

  it('loses nothing when two tabs write one key at once', async () => {
    const [one, two] = [kept(), kept()]
    const ids = Array.from({ length: 40 }, (_, index) => `a${String(index).padStart(2, '0')}`)
    await Promise.all(ids.map((id, index) => (index % 2 === 0 ? one : two).update(key, adding(id))))
    expect(attempts(await kept().get(key))).toEqual(ids)
  })

  it.each([
    ['garbage', 'not a record'],
    ['a newer Tupelo’s record', { kind: 'exercise', schema: 2, id: 'joins/one', log: [1] }],
    ['another key’s record', blankExercise('joins/two')],
  ])('moves %s aside before it writes', async (_, raw) => {
    await plant(raw)
    const seen: unknown[] = []
    const now = () => 77
    await kept(undefined, now).update(key, (stored) => (seen.push(stored), adding('a')(stored)))
    const all = new Map(await kept().entries())
    expect(seen).toEqual([undefined])
    expect(all.get(`aside/${key}/77`)).toEqual(raw)
    expect(attempts(all.get(key))).toEqual(['a'])
  })

  it('never writes over what was put aside', async () => {
    for (const raw of ['first', 'second', 'third']) {
      await plant(raw)
      await kept(undefined, () => 5).update(key, adding('a'))
    }
    const all = new Map(await kept().entries())
    expect([5, 6, 7].map((time) => all.get(`aside/${key}/${time}`))).toEqual(['first', 'second', 'third'])
  })

  it('leaves everything as it is when the merge throws, and tells its caller', async () => {
    await plant('garbage')
    const failing = kept()
    const fault = new Error('a bug')
    await expect(
      failing.update(key, () => {
        throw fault
      }),
    ).rejects.toBe(fault)
    expect(failing.note.where).toBe('device')
    expect(new Map(await kept().entries()).get(key)).toBe('garbage')
  })

  it('opens again after the connection was lost', async () => {
    const store = kept()
    const open = indexedDB.open.bind(indexedDB)
    const connections: IDBDatabase[] = []
    replace(indexedDB, 'open', {
      value: (of: string) => {
        const request = open(of)
        request.addEventListener('success', () => connections.push(request.result))
        return request
      },
    })
    await store.update(key, adding('a'))
    for (const connection of connections) connection.close()
    expect(await store.update(key, adding('b'))).toBe('device')
    expect(attempts(await kept().get(key))).toEqual(['a', 'b'])
  })

  it('lets the database be deleted while it is in use, and tells that all is to be written again', async () => {
    const store = kept()
    let told = 0
    store.onemptied = () => (told += 1)
    await store.update(key, adding('a'))
    const deletion = indexedDB.deleteDatabase(name)
    await new Promise((resolve) => (deletion.onsuccess = resolve))
    expect(await store.update(key, adding('b'))).toBe('device')
    expect(told).toBe(1)
    expect(attempts(await kept().get(key))).toEqual(['b'])
  })

  it('notices that the browser’s storage came back empty', async () => {
    const fresh = kept()
    await fresh.entries()
    expect(fresh.note.emptied).toBe(false)
    await kept().update(key, adding('a'))
    const there = kept()
    await there.entries()
    expect(there.note.emptied).toBe(false)
    name = `test-${randomId()}`
    const cleared = kept()
    expect(await cleared.entries()).toEqual([])
    expect(cleared.note).toEqual({ where: 'device', emptied: true })
  })
})

/** An IndexedDB whose open never answers. */
function hanging(): void {
  replace(indexedDB, 'open', { value: () => new EventTarget() })
}

describe('in memory', () => {
  it.each([
    ['is missing', 'missing', () => replaceIndexedDb({ value: undefined })],
    [
      'throws at once',
      'denied',
      () =>
        replaceIndexedDb({
          get: () => {
            throw new DOMException('opaque origin', 'SecurityError')
          },
        }),
    ],
    ['hangs', 'hanging', hanging],
  ] as const)('goes on when IndexedDB %s', async (_, reason, breakIt) => {
    breakIt()
    const store = kept(200)
    const notes: string[] = []
    store.onnote = () => notes.push(store.note.where)
    const begun = performance.now()
    expect(await store.entries()).toEqual([])
    expect(await store.update(key, adding('a'))).toBe('memory')
    expect(await store.update(key, adding('b'))).toBe('memory')
    expect(performance.now() - begun).toBeLessThan(1500)
    expect(store.note).toEqual({ where: 'memory', reason, emptied: false })
    expect(notes).toContain('memory')
    expect(attempts(await store.get(key))).toEqual(['a', 'b'])
    expect((await store.entries()).map(([at]) => at)).toEqual([key])
    expect(localStorage.getItem('tupelo.kept')).toBeNull()
  })

  const full = new DOMException('full', 'QuotaExceededError')
  it.each([
    [
      'at once',
      () => {
        throw full
      },
    ],
    // What Chromium does on a full disk: the put succeeds, and the transaction is aborted when it shall be committed.
    [
      'at the end',
      function (this: IDBObjectStore) {
        const { transaction } = this
        const request = this.get(key)
        request.addEventListener('success', () => transaction.abort())
        return request
      },
    ],
  ])('holds what did not fit (refused %s), and writes all of it once there is room', async (_, value) => {
    const store = kept()
    await store.update('playground', () => 1)
    replace(IDBObjectStore.prototype, 'put', { writable: true, value })
    replace(IDBTransaction.prototype, 'error', { get: () => full })
    expect(await store.update(key, adding('a'))).toBe('memory')
    expect(await store.update('settings', () => 'dark')).toBe('memory')
    expect(store.note).toMatchObject({ where: 'memory', reason: 'quota' })
    expect(attempts(await store.get(key))).toEqual(['a'])
    expect(await kept().get(key)).toBeUndefined()
    restore()
    await kept().update(key, adding('from another tab'))
    expect(await store.update('position', () => 2)).toBe('device')
    expect(store.note).toEqual({ where: 'device', emptied: false })
    expect(attempts(await kept().get(key))).toEqual(['a', 'from another tab'])
    expect(await kept().get('settings')).toBe('dark')
  })

  it('does not believe a write that can’t be read back', async () => {
    replace(IDBObjectStore.prototype, 'get', {
      writable: true,
      value(this: IDBObjectStore) {
        return this.getKey('nothing is here')
      },
    })
    const store = kept()
    expect(await store.update(key, adding('a'))).toBe('memory')
    expect(store.note).toMatchObject({ where: 'memory', reason: 'unverified' })
    restore()
    expect(await store.update(key, adding('b'))).toBe('device')
    expect(attempts(await kept().get(key))).toEqual(['a', 'b'])
  })

  it('comes back by itself when the device was only slow', async () => {
    const open = indexedDB.open.bind(indexedDB)
    let answer: () => void = () => undefined
    replace(indexedDB, 'open', {
      value: (of: string) => {
        const slow: { result?: IDBDatabase; onsuccess?: () => void } = {}
        answer = () => {
          const request = open(of)
          request.onupgradeneeded = () => request.result.createObjectStore('records')
          request.onsuccess = () => {
            slow.result = request.result
            slow.onsuccess?.()
          }
        }
        return slow
      },
    })
    const store = kept(100)
    expect(await store.update(key, adding('a'))).toBe('memory')
    expect(store.note.reason).toBe('hanging')
    restore()
    answer()
    await expect.poll(() => store.note.where).toBe('device')
    expect(attempts(await kept().get(key))).toEqual(['a'])
  })
})

describe('beside the store', () => {
  it('holds a draft until the store has it', () => {
    localSpill.write('joins/one', { sql: 'select 1', at: 5, tab: 'a' })
    localStorage.setItem('tupelo.draft.joins/two', '{"sql":')
    localStorage.setItem('tupelo.draft.joins/three', '{"sql":1,"at":2,"tab":"a"}')
    expect(JSON.parse(localStorage.getItem('tupelo.draft.joins/one') ?? '')).toEqual({
      ...{ sql: 'select 1', at: 5, tab: 'a' },
    })
    expect(localSpill.read()).toEqual([['joins/one', { sql: 'select 1', at: 5, tab: 'a' }]])
    localSpill.clear('joins/one', ({ at }) => at < 5)
    expect(localSpill.read()).toHaveLength(1)
    localSpill.clear('joins/one', ({ at }) => at === 5)
    expect(localSpill.read()).toEqual([])
  })

  it('leaves no old text behind when the new one is too long for it', () => {
    localSpill.write('joins/one', { sql: 'select 1', at: 5, tab: 'a' })
    localSpill.write('joins/one', { sql: 'x'.repeat(200_000), at: 6, tab: 'a' })
    expect(localSpill.read()).toEqual([])
  })

  it('does without localStorage', () => {
    replace(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    localSpill.write('joins/one', { sql: 'select 1', at: 5, tab: 'a' })
    expect(localSpill.read()).toEqual([])
  })

  it('tells the other tabs, not itself', async () => {
    const [one, two] = [openChannel(name), openChannel(name)]
    const heard: string[] = []
    one.onkey = (changed) => heard.push(`one ${changed}`)
    two.onkey = (changed) => heard.push(`two ${changed}`)
    one.tell(key)
    await expect.poll(() => heard).toEqual([`two ${key}`])
    one.close()
    two.close()
  })

  it('does without a channel', () => {
    replace(globalThis, 'BroadcastChannel', { value: undefined })
    const channel = openChannel(name)
    expect(() => channel.tell(key)).not.toThrow()
    channel.close()
  })
})

describe('the whole of it', () => {
  function tab(tabId: string): Progress {
    const channel = openChannel(name)
    undo.push(() => channel.close())
    return new Progress({ store: kept(), now: Date.now, tabId, newId: randomId, spill: localSpill, channel })
  }

  it('shows in one tab what another one does', async () => {
    const [one, two] = [tab('a'), tab('b')]
    await Promise.all([one.load(), two.load()])
    const seen: (number | undefined)[] = []
    undo.push(toStore(() => two.exercises.view('joins/one')?.attempts).subscribe((count) => seen.push(count)))
    one.exercises.attempt('joins/one', 1, { passed: true, step: 'passed', sql: 'select 1' })
    await expect.poll(() => seen).toEqual([undefined, 1])
    expect(two.exercises.view('joins/one')).toHaveProperty('passedVersion', 1)
  })

  it('may be told things in an effect that then does not run again', async () => {
    const progress = tab('a')
    await progress.load()
    let runs = 0
    const effect = toStore(() => {
      runs += 1
      progress.visit('joins', 'joins/one')
      progress.exercises.hint('joins/one', 1)
      progress.exercises.spent('joins/one', 1)
      progress.exercises.draft('joins/one', `select ${runs}`)
    })
    undo.push(effect.subscribe(() => undefined))
    const begun = runs
    await progress.flush()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(runs).toBe(begun)
    expect(progress.position?.lesson).toBe('joins')
  })

  it('writes what waits when the page is left, and leaves no draft behind', async () => {
    const progress = tab('a')
    await progress.load()
    undo.push(progress.watch())
    progress.exercises.draft('joins/one', 'select 1')
    expect(localStorage.getItem('tupelo.draft.joins/one')).toContain('select 1')
    expect(progress.exercises.saveState('joins/one')).toBe('saving')
    dispatchEvent(new Event('pagehide'))
    // Well before the 300 ms that it would wait by itself.
    await expect
      .poll(() => progress.exercises.saveState('joins/one'), { interval: 5, timeout: 250 })
      .toBe('saved')
    expect(localStorage.getItem('tupelo.draft.joins/one')).toBeNull()
    expect(await kept().get(key)).toMatchObject({ draft: { sql: 'select 1', tab: 'a' } })
  })

  it('works without any storage, and says so', async () => {
    hanging()
    const store = kept(150)
    const progress = new Progress({ store, now: Date.now, tabId: 'a', newId: randomId })
    const loading = progress.load()
    progress.exercises.draft('joins/one', 'select 1')
    expect(progress.exercises.view('joins/one')?.draft?.sql).toBe('select 1')
    await loading
    await progress.flush()
    expect(progress.exercises.saveState('joins/one')).toBe('memory')
    expect(progress.storageNote).toContain('until the tab is closed')
    expect(await (await progress.exportFile()).text()).toContain('select 1')
  })
})
