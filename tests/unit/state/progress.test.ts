import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankExercise, type ProgressRecord } from '#core/progress/record.ts'
import { keyOf } from '#core/progress/keys.ts'
import type { Progress } from '#state/progress/progress.svelte.ts'
import { progressMessages } from '#state/progress/messages.ts'
import { Browser } from '#tests/support/progress-tabs.ts'

const id = 'joins/one'
const key = `exercise/${id}`

let browser = new Browser()

beforeEach(() => {
  vi.useFakeTimers()
  browser = new Browser()
})

afterEach(() => {
  vi.useRealTimers()
})

function plant(...records: ProgressRecord[]): void {
  for (const record of records) browser.data.set(keyOf(record), record)
}

describe('drafts', () => {
  it('are written 300 ms after the first keystroke, not put off by the next ones', async () => {
    const progress = browser.open('a')
    for (const text of ['s', 'se', 'sel', 'sele']) {
      progress.exercises.draft(id, text)
      await vi.advanceTimersByTimeAsync(90)
    }
    expect(browser.writes).toBe(1)
    expect(browser.data.get(key)).toMatchObject({ draft: { sql: 'sele' }, drafts: [] })
  })

  it('are not called saved before they are', async () => {
    const progress = browser.open('a')
    expect(progress.exercises.saveState(id)).toBeUndefined()
    const open = browser.hold()
    progress.exercises.draft(id, 'select 1')
    expect(progress.exercises.saveState(id)).toBe('saving')
    await vi.advanceTimersByTimeAsync(400)
    progress.exercises.draft(id, 'select 12')
    expect(progress.exercises.saveState(id)).toBe('saving')
    open()
    await progress.flush()
    expect(progress.exercises.saveState(id)).toBe('saved')
    expect(browser.data.get(key)).toMatchObject({ draft: { sql: 'select 12' } })
  })

  it('say that only this tab holds them, until the device takes them', async () => {
    const progress = browser.open('a')
    await progress.load()
    expect(progress.storageNote).toBe(progressMessages.device)
    browser.full = true
    progress.exercises.draft(id, 'select 1')
    await progress.flush()
    expect(progress.exercises.saveState(id)).toBe('memory')
    expect(progress.storageNote).toBe(progressMessages.quota)
    expect(browser.spilled.has(id)).toBe(true)
    browser.full = false
    progress.exercises.draft('joins/two', 'select 2')
    await progress.flush()
    expect(progress.exercises.saveState(id)).toBe('saved')
    expect(progress.storageNote).toBe(progressMessages.device)
    expect(browser.data.get(key)).toMatchObject({ draft: { sql: 'select 1' } })
  })

  it('survive a tab that is killed before they were stored', async () => {
    browser.hold()
    browser.open('a').exercises.draft(id, 'typed and lost?')
    browser.gate = Promise.resolve()
    const next = browser.open('b')
    await next.load()
    expect(next.exercises.view(id)?.draft).toEqual({ sql: 'typed and lost?', at: 1000, tab: 'a' })
    await next.flush()
    expect(browser.data.get(key)).toMatchObject({ draft: { sql: 'typed and lost?' } })
    expect(browser.spilled.size).toBe(0)
  })

  it('of two tabs are both there', async () => {
    const [one, two] = [browser.open('a'), browser.open('b')]
    one.exercises.draft(id, 'from one')
    browser.time += 5
    two.exercises.draft(id, 'from two')
    await Promise.all([one.flush(), two.flush()])
    await vi.advanceTimersByTimeAsync(0)
    for (const progress of [one, two]) {
      expect(progress.exercises.record(id)?.draft?.sql).toBe('from two')
      expect(progress.exercises.record(id)?.drafts.map(({ sql }) => sql)).toEqual(['from one'])
    }
  })

  it('are put away before Reset', async () => {
    const progress = browser.open('a')
    progress.exercises.draft(id, 'mine')
    progress.exercises.keepDraft(id)
    progress.exercises.draft(id, 'start')
    await progress.flush()
    expect(browser.data.get(key)).toMatchObject({ draft: { sql: 'start' }, drafts: [{ sql: 'mine' }] })
  })
})

describe('loading', () => {
  it('joins what was done before it ended', async () => {
    plant({ ...blankExercise(id), hintsShown: 2, firstPassedAt: 5, passedVersion: 1 })
    const open = browser.hold()
    const progress = browser.open('a')
    const loading = progress.load()
    progress.exercises.attempt(id, 2, { passed: false, step: 'rows', sql: 'select 1' })
    expect(progress.loaded).toBe(false)
    expect(progress.storageNote).toBe('')
    expect(progress.exercises.view(id)).toEqual({ attempts: 1 })
    open()
    await loading
    await progress.flush()
    expect(progress.exercises.view(id)).toEqual({ attempts: 1, passedAt: 5, passedVersion: 1 })
    expect(browser.data.get(key)).toMatchObject({
      hintsShown: 2,
      firstPassedAt: 5,
      attempts: [{ step: 'rows' }],
    })
  })

  it('counts what can’t be read and leaves it alone', async () => {
    plant(blankExercise('joins/two'))
    browser.data.set(key, { schema: 9 })
    browser.data.set('aside/position/4', 'garbage')
    browser.data.set('settings', 'dark')
    const progress = browser.open('a')
    await progress.load()
    expect(progress.keptAside).toBe(2)
    expect(progress.exercises.record(id)).toBeUndefined()
    expect(progress.exercises.record('joins/two')).toBeDefined()
    expect(browser.data.get(key)).toEqual({ schema: 9 })
  })

  it('takes back what an older Tupelo had put aside', async () => {
    plant({ ...blankExercise(id), hintsShown: 1 })
    browser.data.set(`aside/${key}/4`, { ...blankExercise(id), firstPassedAt: 3, passedVersion: 1 })
    const progress = browser.open('a')
    await progress.load()
    await progress.flush()
    expect(progress.keptAside).toBe(0)
    expect(browser.data.get(key)).toMatchObject({ hintsShown: 1, firstPassedAt: 3 })
  })
})

describe('other tabs', () => {
  it('see a pass at once', async () => {
    const [one, two] = [browser.open('a'), browser.open('b')]
    await Promise.all([one.load(), two.load()])
    one.exercises.attempt(id, 1, { passed: true, step: 'passed', sql: 'select 1' })
    await one.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(two.exercises.view(id)).toEqual({ attempts: 1, passedAt: 1000, passedVersion: 1 })
    expect(browser.persisted).toBe(1)
  })

  it('add their attempts, hints and seconds', async () => {
    const [one, two] = [browser.open('a'), browser.open('b')]
    one.exercises.attempt(id, 1, { passed: false, step: 'rows' })
    two.exercises.attempt(id, 1, { passed: false, step: 'order' })
    one.exercises.hint(id, 2)
    two.exercises.hint(id, 1)
    one.exercises.spent(id, 30)
    two.exercises.spent(id, 12)
    one.exercises.spent(id, 3)
    await Promise.all([one.flush(), two.flush()])
    expect(browser.persisted).toBe(0)
    expect(browser.data.get(key)).toMatchObject({
      attempts: [{ step: 'rows' }, { step: 'order' }],
      hintsShown: 2,
      secondsActive: { a: 33, b: 12 },
    })
  })

  it('clear a history for all', async () => {
    const [one, two] = [browser.open('a'), browser.open('b')]
    one.histories.addHistory('playground', {
      sql: 'select 1',
      at: 900,
      ok: true,
      ms: 3,
      stopped: false,
      rowCount: 1,
    })
    one.histories.addHistory('playground', {
      sql: 'select x',
      at: 901,
      ok: false,
      ms: 3,
      stopped: false,
      code: '42703',
    })
    await one.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(two.histories.history('playground').map(({ sql }) => sql)).toEqual(['select x', 'select 1'])
    two.histories.clearHistory('playground')
    two.histories.addHistory('playground', { sql: 'select 2', at: 1000, ok: true, ms: 1, stopped: false })
    await two.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(one.histories.history('playground').map(({ sql }) => sql)).toEqual(['select 2'])
    expect(one.histories.history('joins/one')).toEqual([])
  })
})

it('remembers answers, place and solution', async () => {
  const progress = browser.open('a')
  progress.exercises.answer(id, { kind: 'choice', chosen: [1] })
  progress.exercises.answer(id, { kind: 'choice', chosen: [2] })
  progress.exercises.solutionShown(id)
  progress.visit('joins', id)
  progress.visit('grouping')
  await progress.flush()
  const next = browser.open('b')
  await next.load()
  expect(next.exercises.record(id)).toMatchObject({
    answer: { value: { chosen: [2] } },
    solutionShownAt: 1000,
  })
  expect(next.position).toEqual({ kind: 'position', schema: 1, lesson: 'grouping', at: 1001 })
})

it('keeps the playground of two tabs', async () => {
  const tab = (name: string, sql: string) => ({ id: name, title: name, sql })
  const one = browser.open('a')
  one.playgrounds.savePlayground({
    tabs: [tab('p1', 'a'), tab('p2', 'b')],
    closed: [],
    current: 'p1',
    dataset: 'shop',
  })
  expect(one.playgrounds.saveState()).toBe('saving')
  await one.flush()
  const two = browser.open('b')
  await two.load()
  two.playgrounds.savePlayground({
    tabs: [tab('p1', 'a2'), tab('p2', 'b')],
    closed: [],
    current: 'p1',
    dataset: 'shop',
  })
  await two.flush()
  await vi.advanceTimersByTimeAsync(0)
  one.playgrounds.savePlayground({
    tabs: [tab('p1', 'a2')],
    closed: [tab('p2', 'b')],
    current: 'p1',
    dataset: 'shop',
  })
  await one.flush()
  await vi.advanceTimersByTimeAsync(0)
  for (const progress of [one, two]) {
    expect(progress.playgrounds.playground()?.tabs.map(({ id: name, sql }) => [name, sql])).toEqual([
      ['p1', 'a2'],
    ])
  }
})

it('keeps several workspaces, and brings a removed one back when it is written in again', async () => {
  const shown = {
    tabs: [{ id: 'q1', title: 'q1', sql: 'select 1' }],
    closed: [],
    current: 'q1',
    dataset: 'shop',
  }
  const one = browser.open('a')
  one.playgrounds.savePlayground(shown)
  one.playgrounds.savePlayground({ ...shown, workspace: 'w', name: 'Birds' })
  await one.flush()
  const two = browser.open('b')
  await two.load()
  const names = (progress: Progress) =>
    progress.playgrounds.playgrounds.map(({ workspace, name }) => [workspace, name])
  expect(names(two)).toEqual([
    [undefined, undefined],
    ['w', 'Birds'],
  ])
  two.playgrounds.removePlayground('w')
  await two.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(names(one)).toEqual([[undefined, undefined]])
  one.playgrounds.savePlayground({ ...shown, workspace: 'w', name: 'Birds', dataset: 'penguins' })
  expect(names(one)).toHaveLength(2)
})

describe('files', () => {
  async function exported(): Promise<string> {
    const progress = browser.open('a')
    progress.exercises.attempt(id, 1, { passed: true, step: 'passed', sql: 'select 1' })
    progress.exercises.draft('joins/two', 'from the other device')
    const file = await progress.exportFile()
    expect(file.type).toBe('application/json')
    return file.text()
  }

  it('bring progress to another device and overwrite nothing there', async () => {
    browser.data.set('aside/position/4', { schema: 3 })
    const text = await exported()
    browser = new Browser()
    browser.time = 5000
    const progress = browser.open('b')
    progress.exercises.draft('joins/two', 'from here')
    const { ok, message } = await progress.importFile(text)
    expect(ok).toBe(true)
    expect(message).toMatch(/2 exercises, 1 newly passed.*Nothing was overwritten\. One record/)
    expect(browser.data.get(key)).toMatchObject({ firstPassedAt: 1000 })
    expect(progress.exercises.record('joins/two')).toMatchObject({
      draft: { sql: 'from here' },
      drafts: [{ sql: 'from the other device' }],
    })
    expect(browser.data.get('aside/position/4')).toEqual({ schema: 3 })
    expect(progress.keptAside).toBe(1)
    const again = await progress.importFile(text)
    expect(again.message).not.toMatch(/newly/)
  })

  it('that are of no use change nothing', async () => {
    const text = await exported()
    browser = new Browser()
    const progress = browser.open('b')
    for (const wrong of [text.slice(0, 50), '{}', 'select 1', '{"format":"tupelo-progress","version":1}']) {
      const { ok, message } = await progress.importFile(wrong)
      expect(ok).toBe(false)
      expect(message).toMatch(/\.$/)
    }
    expect(browser.data.size).toBe(0)
  })

  it('say when the device did not take them', async () => {
    const text = await exported()
    browser = new Browser()
    browser.full = true
    const { message } = await browser.open('b').importFile(text)
    expect(message).toContain(progressMessages.notKept)
  })
})
