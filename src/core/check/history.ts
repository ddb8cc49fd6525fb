import { HistoryFault, lettersOf, parseHistory, stepsIn, type History } from '../transactions/history.ts'
import { countOrders, ordersOf, serialOrders } from '../transactions/orders.ts'
import type { Play } from '../transactions/play.ts'
import { normalSql } from '../transactions/statements.ts'
import type { Cell } from '../result/types.ts'
import { failed } from './grade.ts'
import { historyFault, queryOf } from './history-criteria.ts'
import { historyMessages as messages } from './history-messages.ts'
import type { HistoryCriterion, HistorySpec, Variant, Verdict } from './types.ts'

/** Plays a history on a stage whose tables were made by `script`, and looks at it in the end. */
export type PlayHistory = (script: string, history: History, queries: readonly string[]) => Promise<Play>

/** How many orders of a history are played at most. */
const mostOrders = 40

interface Measure {
  /** What must be left, for each criterion that compares; one of several where several are right. */
  wanted: Map<HistoryCriterion, Cell[][][]>
  /** What one session leaves without the others, for each criterion that asks for it. */
  alone: Map<HistoryCriterion, Cell[][]>
}

// What is other than in the learner's own play: the order of the steps, or the rows that are there at the beginning.
type Elsewhere = { order: History } | { variant: Variant } | undefined

/** Why a text can't be judged: it is no history, or not of the given steps. */
function textFault(spec: HistorySpec, text: string): Verdict | undefined {
  try {
    const history = parseHistory(text)
    if (history.steps.length === 0) return failed('empty', messages.empty)
    const reference = parseHistory(spec.reference)
    for (const letter of lettersOf(reference)) {
      const [own, given] = [history, reference].map((of) =>
        stepsIn(of, letter).map(({ sql }) => normalSql(sql)),
      )
      if (!own?.length) return failed('statement', messages.noSession(letter))
      if (spec.fixed && own.join(';') !== given?.join(';'))
        return failed('statement', messages.notFixed(letter))
    }
    return undefined
  } catch (error) {
    if (error instanceof HistoryFault) return failed('statement', `This is no history yet: ${error.message}.`)
    throw error
  }
}

function unmet({ must }: HistoryCriterion, elsewhere: Elsewhere): string {
  if (!elsewhere) return messages.unmet(must)
  if ('variant' in elsewhere) return messages.unmetOn(elsewhere.variant.fails)
  return messages.unmetIn(must, elsewhere.order.steps.map(({ session }) => session).join(' '))
}

const alone = ({ steps, retries }: History, letter: string): History => ({
  steps: steps.filter(({ session }) => session === letter),
  retries,
})

// Without its head, in one line.
const scriptOf = ({ sql }: Variant): string =>
  sql
    .replace(/^--.*\n/gm, '')
    .trim()
    .replace(/\s+/g, ' ')

/** One check of a history. */
class Examination {
  #spec: HistorySpec
  #history: History
  #play: PlayHistory
  #queries: string[]

  constructor(spec: HistorySpec, history: History, play: PlayHistory) {
    this.#spec = spec
    this.#history = history
    this.#play = play
    this.#queries = [...new Set(spec.criteria.flatMap((criterion) => queryOf(criterion) ?? []))]
  }

  #played(history: History, variant?: Variant): Promise<Play> {
    const { stage } = this.#spec
    return this.#play(variant ? `${stage}\n${variant.sql}` : stage, history, this.#queries)
  }

  #final({ finals }: Play, criterion: HistoryCriterion): Cell[][] {
    return finals[this.#queries.indexOf(queryOf(criterion) ?? '')] ?? []
  }

  #of(kind: HistoryCriterion['kind']): HistoryCriterion[] {
    return this.#spec.criteria.filter((criterion) => criterion.kind === kind)
  }

  /** What the criteria compare: what others than the learner's own play leave. */
  async #measure(variant?: Variant): Promise<Measure> {
    const reference = parseHistory(this.#spec.reference)
    const measure: Measure = { wanted: new Map(), alone: new Map() }
    const want = async (criteria: HistoryCriterion[], histories: History[]) => {
      if (criteria.length === 0) return
      const plays: Play[] = []
      for (const history of histories) plays.push(await this.#played(history, variant))
      for (const criterion of criteria)
        measure.wanted.set(
          criterion,
          plays.map((play) => this.#final(play, criterion)),
        )
    }
    const gives = this.#of('gives')
    for (const letter of lettersOf(this.#history)) {
      const own = gives.filter((criterion) => 'alone' in criterion && criterion.alone === letter)
      if (own.length === 0) continue
      const play = await this.#played(alone(this.#history, letter), variant)
      for (const criterion of own) measure.alone.set(criterion, this.#final(play, criterion))
      if (variant) await want(own, [alone(reference, letter)])
    }
    // On other rows than its own it can't say itself what must be left.
    const together = gives.filter((criterion) => !('alone' in criterion))
    await want([...this.#of('same'), ...(variant ? together : [])], [reference])
    const serial = serialOrders(this.#history).map((steps) => ({ ...this.#history, steps }))
    await want(this.#of('serial'), serial)
    return measure
  }

  #judge(play: Play, { wanted, alone }: Measure): string[][] {
    return this.#spec.criteria.map((criterion) => {
      const final = alone.get(criterion) ?? this.#final(play, criterion)
      return historyFault(criterion, { play, final, wanted: wanted.get(criterion) ?? [] })
    })
  }

  #verdict(play: Play, faults: string[][], elsewhere?: Elsewhere): Verdict | undefined {
    const { criteria: all } = this.#spec
    const at = faults.findIndex((fault) => fault.length > 0)
    const criterion = all[at]
    if (!criterion) return undefined
    const state = ['gives', 'same', 'serial'].includes(criterion.kind)
    const open = faults.filter((fault) => fault.length > 0).length - 1
    const variant = elsewhere && 'variant' in elsewhere ? elsewhere.variant : undefined
    return {
      ...failed(state ? 'state' : 'behaviour', unmet(criterion, elsewhere), [
        ...(faults[at] ?? []),
        ...(open > 0 ? [messages.unmetMore(open)] : []),
        ...(variant ? [messages.begins(scriptOf(variant))] : []),
      ]),
      ...(variant ? { variant: { name: variant.name, fails: variant.fails } } : {}),
      criteria: all.map(({ must }, i) => ({ must, points: 1, met: faults[i]?.length === 0 })),
      play: play.steps,
    }
  }

  async verdict(onprogress: (played: number, of: number) => void): Promise<Verdict> {
    const measure = await this.#measure()
    const play = await this.#played(this.#history)
    const fault = this.#verdict(play, this.#judge(play, measure))
    if (fault) return fault
    for (const variant of this.#spec.variants) {
      const there = await this.#played(this.#history, variant)
      const found = this.#verdict(there, this.#judge(there, await this.#measure(variant)), { variant })
      if (found) return found
    }
    const orders = this.#spec.orders === 'all' ? ordersOf(this.#history, mostOrders) : []
    for (const [i, steps] of orders.entries()) {
      onprogress(i, orders.length)
      const other = { ...this.#history, steps }
      const played = await this.#played(other)
      const found = this.#verdict(played, this.#judge(played, measure), { order: other })
      if (found) return found
    }
    return {
      pass: true,
      step: 'passed',
      sentence:
        orders.length > 0 ? messages.passedAll(orders.length, countOrders(this.#history)) : messages.passed,
      details: [],
      criteria: this.#spec.criteria.map(({ must }) => ({ must, points: 1, met: true })),
      notes: [],
      play: play.steps,
    }
  }
}

/** Checks a history in its own order and, where the exercise says so, in the others. Throws when the lab does not come to an end. */
export async function examineHistory(
  spec: HistorySpec,
  text: string,
  play: PlayHistory,
  onprogress: (played: number, of: number) => void = () => undefined,
): Promise<Verdict> {
  return textFault(spec, text) ?? (await new Examination(spec, parseHistory(text), play).verdict(onprogress))
}
