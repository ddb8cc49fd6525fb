import { lettersOf, parseHistory, type History } from '../transactions/history.ts'
import { serialOrders } from '../transactions/orders.ts'
import type { Play } from '../transactions/play.ts'
import type { Cell } from '../result/types.ts'
import { historyFault, queryOf } from './history-criteria.ts'
import type { HistoryCriterion, HistorySpec, Variant } from './types.ts'

/** Plays a history on a stage whose tables were made by `script`, and looks at it in the end. */
export type PlayHistory = (script: string, history: History, queries: readonly string[]) => Promise<Play>

interface Measure {
  /** What must be left, for each criterion that compares; one of several where several are right. */
  wanted: Map<HistoryCriterion, Cell[][][]>
  /** What one session leaves without the others, for each criterion that asks for it. */
  alone: Map<HistoryCriterion, Cell[][]>
}

const alone = ({ steps, retries }: History, letter: string): History => ({
  steps: steps.filter(({ session }) => session === letter),
  retries,
})

/** Plays a learner's history on one set of rows, in any order, and says what does not hold. */
export class HistoryJudge {
  #spec: HistorySpec
  #history: History
  #play: PlayHistory
  #variant: Variant | undefined
  #queries: string[]
  #measured: Measure | undefined

  /** The rows are those that the learner sees, or a variant's. */
  constructor(spec: HistorySpec, history: History, play: PlayHistory, variant?: Variant) {
    this.#spec = spec
    this.#history = history
    this.#play = play
    this.#variant = variant
    this.#queries = [...new Set(spec.criteria.flatMap((criterion) => queryOf(criterion) ?? []))]
  }

  /** Plays the history's steps in an order, their own where none is given; `faults` are of the criteria in turn. */
  async judge(order = this.#history): Promise<{ play: Play; faults: string[][] }> {
    const measure = (this.#measured ??= await this.#measure())
    const play = await this.#played(order)
    const faults = this.#spec.criteria.map((criterion) => {
      const final = measure.alone.get(criterion) ?? this.#final(play, criterion)
      return historyFault(criterion, { play, final, wanted: measure.wanted.get(criterion) ?? [] })
    })
    return { play, faults }
  }

  #played(history: History): Promise<Play> {
    const { stage } = this.#spec
    return this.#play(this.#variant ? `${stage}\n${this.#variant.sql}` : stage, history, this.#queries)
  }

  #final({ finals }: Play, criterion: HistoryCriterion): Cell[][] {
    return finals[this.#queries.indexOf(queryOf(criterion) ?? '')] ?? []
  }

  #of(kind: HistoryCriterion['kind']): HistoryCriterion[] {
    return this.#spec.criteria.filter((criterion) => criterion.kind === kind)
  }

  // What others than the learner's own play leave.
  async #measure(): Promise<Measure> {
    const reference = parseHistory(this.#spec.reference)
    const measure: Measure = { wanted: new Map(), alone: new Map() }
    const want = async (criteria: HistoryCriterion[], histories: History[]) => {
      if (criteria.length === 0) return
      const plays: Play[] = []
      for (const history of histories) plays.push(await this.#played(history))
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
      const play = await this.#played(alone(this.#history, letter))
      for (const criterion of own) measure.alone.set(criterion, this.#final(play, criterion))
      // On other rows than its own a criterion can't say itself what must be left.
      if (this.#variant) await want(own, [alone(reference, letter)])
    }
    const together = this.#variant ? gives.filter((criterion) => !('alone' in criterion)) : []
    await want([...this.#of('same'), ...together], [reference])
    const serial = serialOrders(this.#history).map((steps) => ({ ...this.#history, steps }))
    await want(this.#of('serial'), serial)
    return measure
  }
}
