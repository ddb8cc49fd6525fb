import { describe, expect, test } from 'vitest'
import type { PlayHistory } from '#core/check/history-judge.ts'
import { examineHistory } from '#core/check/history.ts'
import type { HistoryCriterion, HistorySpec } from '#core/check/types.ts'
import type { Play, PlayedStep } from '#core/transactions/play.ts'

const spec = (criteria: HistoryCriterion[], rest: Partial<HistorySpec> = {}): HistorySpec => ({
  kind: 'history',
  stage: '',
  reference: 'A: SELECT 1;\nB: SELECT 2;',
  fixed: false,
  orders: 'own',
  variants: [],
  criteria,
  ...rest,
})

/** A stage on which each step becomes what `of` makes of it, and the end is the order of the sessions. */
const stage =
  (of: (step: PlayedStep) => Partial<PlayedStep> = () => ({})): PlayHistory =>
  (_, { steps }, queries) => {
    const played = steps.map(({ session, sql }, place): PlayedStep => {
      const step: PlayedStep = {
        ...{ session, sql, place, attempt: 1, waits: [], transaction: 'idle' },
        ...{ from: 2 * place, until: 2 * place + 1, tag: 'SELECT 1' },
      }
      return { ...step, ...of(step) }
    })
    const end = [[steps.map(({ session }) => session).join('')]]
    const play: Play = { steps: played, finals: queries.map(() => end) }
    return Promise.resolve(play)
  }

const fails = (code: string) => ({ error: { severity: 'ERROR', code, message: 'it failed' } })
const text = 'A: SELECT 1;\nB: SELECT 2;'

describe('the text', () => {
  test.each([
    ['', 'empty'],
    ['SELECT 1;', 'statement'],
    ['A: SELECT 1;', 'statement'],
  ])('%j stops at step %s', async (written, step) => {
    const verdict = await examineHistory(spec([{ must: 'x', kind: 'no waits' }]), written, stage())
    expect(verdict).toMatchObject({ pass: false, step })
  })

  test('of a fixed exercise may only come in another order', async () => {
    const fixed = spec([{ must: 'x', kind: 'no waits' }], { fixed: true })
    expect(await examineHistory(fixed, 'B: select 2;\nA: SELECT  1;', stage())).toMatchObject({ pass: true })
    expect(await examineHistory(fixed, 'B: SELECT 2;\nA: SELECT 9;', stage())).toMatchObject({
      step: 'statement',
    })
  })
})

describe('a criterion', () => {
  const waiting = stage(({ session }) => (session === 'B' ? { waits: [{ on: ['A'] }] } : {}))
  const failing = stage(({ session }) => (session === 'B' ? fails('40001') : {}))
  const rereading = (rows: string[]) => {
    let next = 0
    return stage(({ sql }) =>
      sql === 'SELECT 2' ? { rows: [[rows[next++] ?? '']], transaction: 'open' } : { transaction: 'open' },
    )
  }
  const twice = 'A: BEGIN; SELECT 2; SELECT 2;\nB: SELECT 1;'

  test.each<[string, HistoryCriterion, PlayHistory, boolean, string?]>([
    ['who waits', { must: 'x', kind: 'waits', session: 'B' }, waiting, true],
    ['for whom', { must: 'x', kind: 'waits', session: 'B', on: 'A' }, waiting, true],
    ['for another', { must: 'x', kind: 'waits', session: 'B', on: 'C' }, waiting, false],
    ['who never waits', { must: 'x', kind: 'waits', session: 'A' }, waiting, false],
    ['nobody waits', { must: 'x', kind: 'no waits' }, waiting, false],
    ['a failure', { must: 'x', kind: 'fails', code: '40001' }, failing, true],
    ['another failure', { must: 'x', kind: 'fails', code: '40P01' }, failing, false],
    ['of another session', { must: 'x', kind: 'fails', code: '40001', by: 'A' }, failing, false],
    ['no failure', { must: 'x', kind: 'no failures' }, failing, false],
    ['no wait of its verb', { must: 'x', kind: 'no waits', verb: 'UPDATE' }, waiting, true],
    ['a wait of its verb', { must: 'x', kind: 'no waits', verb: 'SELECT' }, waiting, false],
    ['one alone', { must: 'x', kind: 'gives', sql: 'q', rows: [['B']], alone: 'B' }, waiting, true],
    ['another alone', { must: 'x', kind: 'gives', sql: 'q', rows: [['AB']], alone: 'B' }, waiting, false],
    ['a tag', { must: 'x', kind: 'tag', session: 'A', tag: 'SELECT 1' }, waiting, true],
    ['another tag', { must: 'x', kind: 'tag', session: 'A', tag: 'UPDATE 0' }, waiting, false],
    ['what stays', { must: 'x', kind: 'keeps', session: 'A', statements: ['select  1'] }, waiting, true],
    [
      'what was changed',
      { must: 'x', kind: 'keeps', session: 'A', statements: ['SELECT 3'] },
      waiting,
      false,
    ],
    [
      'what is missing',
      { must: 'x', kind: 'keeps', session: 'A', statements: ['SELECT 1', 'SELECT 2'] },
      waiting,
      false,
    ],
    ['what was added', { must: 'x', kind: 'keeps', session: 'B', statements: [] }, waiting, false],
    ['what is left', { must: 'x', kind: 'gives', sql: 'q', rows: [['AB']] }, waiting, true],
    ['what is not left', { must: 'x', kind: 'gives', sql: 'q', rows: [['BA']] }, waiting, false],
    ['what the reference leaves', { must: 'x', kind: 'same', sql: 'q' }, waiting, true],
    ['a serial end', { must: 'x', kind: 'serial', sql: 'q' }, waiting, true],
    ['no transaction', { must: 'x', kind: 'level', session: 'A', level: 'serializable' }, waiting, false],
    [
      'rows that differ',
      { must: 'x', kind: 'rereads', session: 'A', differ: true },
      rereading(['1', '2']),
      true,
      twice,
    ],
    [
      'rows that stay',
      { must: 'x', kind: 'rereads', session: 'A', differ: true },
      rereading(['1', '1']),
      false,
      twice,
    ],
    [
      'the same rows',
      { must: 'x', kind: 'rereads', session: 'A', differ: false },
      rereading(['1', '1']),
      true,
      twice,
    ],
    [
      'rows of its query',
      { must: 'x', kind: 'rereads', session: 'A', differ: true, query: 'select 2' },
      rereading(['1', '2']),
      true,
      twice,
    ],
    [
      'rows of another query',
      { must: 'x', kind: 'rereads', session: 'A', differ: true, query: 'SELECT 3' },
      rereading(['1', '2']),
      false,
      twice,
    ],
    ['nothing read twice', { must: 'x', kind: 'rereads', session: 'A', differ: true }, waiting, false],
  ])('about %s', async (_, criterion, play, pass, written = text) => {
    expect(await examineHistory(spec([criterion]), written, play)).toMatchObject({ pass })
  })

  test('about failures passes over one that a retry has made good', async () => {
    const retried: PlayHistory = async (script, history, queries) => {
      const { steps, finals } = await stage()(script, history, queries)
      const failed = steps.map((step) => (step.session === 'B' ? { ...step, ...fails('40001') } : step))
      return { steps: [...failed, ...steps.map((step) => ({ ...step, attempt: 2 }))], finals }
    }
    const verdict = await examineHistory(spec([{ must: 'x', kind: 'no failures' }]), text, retried)
    expect(verdict.pass).toBe(true)
  })
})

test('about a level goes by the one that the transaction came to run at', async () => {
  const levels = ['read committed', 'serializable']
  const set = stage(({ place }) => ({ transaction: 'open', level: levels[Math.min(place ?? 0, 1)] ?? '' }))
  const criterion = { must: 'x', kind: 'level', session: 'A', level: 'serializable' } as const
  const written = 'A: BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SELECT 1;\nB: SELECT 2;'
  expect(await examineHistory(spec([criterion]), written, set)).toMatchObject({ pass: true })
})

test('in all orders the first one in which something does not hold is named', async () => {
  const late = stage(({ session, place }) => (session === 'A' && place === 1 ? fails('40001') : {}))
  const verdict = await examineHistory(
    spec([{ must: 'Nothing fails.', kind: 'no failures' }], { orders: 'all' }),
    text,
    late,
  )
  expect(verdict).toMatchObject({ pass: false, step: 'behaviour' })
  expect(verdict.sentence).toContain('The order is B A.')
})

describe('on hidden rows', () => {
  const variant = { name: 'more', fails: 'more rows', sql: '-- fails for: more rows\nINSERT 1;\n' }
  // On other rows than those of the stage a history that wrote 1 by hand still leaves 1.
  const typed: PlayHistory = async (script, history, queries) => {
    const { steps } = await stage()(script, history, queries)
    const read = script.includes('INSERT 1;') && history.steps[0]?.sql === 'SELECT 1'
    return { steps, finals: queries.map(() => [[read ? '2' : '1']]) }
  }
  const criterion = { must: 'One is left.', kind: 'gives', sql: 'q', rows: [['1']] } as const
  const hidden = spec([{ ...criterion, rows: [['1']] }], { variants: [variant] })

  test('what is left must be what the reference leaves there', async () => {
    expect(await examineHistory(hidden, text, typed)).toMatchObject({ pass: true })
    const verdict = await examineHistory(hidden, 'A: SELECT 9;\nB: SELECT 2;', typed)
    expect(verdict).toMatchObject({ pass: false, step: 'state', variant: { name: 'more' } })
    expect(verdict.sentence).toContain('not for more rows')
    expect(verdict.details.join(' ')).toMatch(/there is \(1\); expected is \(2\).*`INSERT 1;`/)
  })

  test('they come after the rows that the learner sees', async () => {
    const none = spec([{ ...criterion, rows: [['7']] }], { variants: [variant] })
    expect((await examineHistory(none, text, typed)).variant).toBeUndefined()
  })
})

test('a verdict says of each point whether it holds', async () => {
  const criteria: HistoryCriterion[] = [
    { must: 'B waits.', kind: 'waits', session: 'B' },
    { must: 'Nothing fails.', kind: 'no failures' },
  ]
  const { criteria: told } = await examineHistory(spec(criteria), text, stage())
  expect(told).toEqual([
    { must: 'B waits.', points: 1, met: false },
    { must: 'Nothing fails.', points: 1, met: true },
  ])
})
