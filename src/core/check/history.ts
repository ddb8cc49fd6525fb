import { HistoryFault, lettersOf, parseHistory, stepsIn, type History } from '../transactions/history.ts'
import { countOrders, ordersOf, serialOrders } from '../transactions/orders.ts'
import type { Play } from '../transactions/play.ts'
import { normalSql } from '../transactions/statements.ts'
import type { Cell } from '../result/types.ts'
import { failed } from './grade.ts'
import { historyFault, queryOf, type Held } from './history-criteria.ts'
import { historyMessages as messages } from './history-messages.ts'
import type { HistoryCriterion, HistorySpec, Verdict } from './types.ts'

/** Plays a history on a stage whose tables were made by `script`, and looks at it in the end. */
export type PlayHistory = (script: string, history: History, queries: readonly string[]) => Promise<Play>

/** How many orders of a history are played at most. */
const mostOrders = 40

// Everything that is compared with in the end, for each criterion that compares.
type Wanted = Map<HistoryCriterion, Cell[][][]>

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

  #played(history: History): Promise<Play> {
    return this.#play(this.#spec.stage, history, this.#queries)
  }

  #final({ finals }: Play, criterion: HistoryCriterion): Cell[][] {
    return finals[this.#queries.indexOf(queryOf(criterion) ?? '')] ?? []
  }

  async #wanted(): Promise<Wanted> {
    const { criteria, reference } = this.#spec
    const wanted: Wanted = new Map()
    const put = (criterion: HistoryCriterion, plays: Play[]) =>
      wanted.set(
        criterion,
        plays.map((play) => this.#final(play, criterion)),
      )
    const [same, serial] = (['same', 'serial'] as const).map((kind) =>
      criteria.filter((criterion) => criterion.kind === kind),
    )
    if (same?.length) {
      const play = await this.#played(parseHistory(reference))
      for (const criterion of same) put(criterion, [play])
    }
    if (serial?.length) {
      const plays: Play[] = []
      for (const steps of serialOrders(this.#history))
        plays.push(await this.#played({ ...this.#history, steps }))
      for (const criterion of serial) put(criterion, plays)
    }
    return wanted
  }

  #judge(play: Play, wanted: Wanted): string[][] {
    return this.#spec.criteria.map((criterion) => {
      const held: Held = { play, final: this.#final(play, criterion), wanted: wanted.get(criterion) ?? [] }
      return historyFault(criterion, held)
    })
  }

  #verdict(play: Play, faults: string[][], order: History | undefined): Verdict | undefined {
    const { criteria: all } = this.#spec
    const at = faults.findIndex((fault) => fault.length > 0)
    const criterion = all[at]
    if (!criterion) return undefined
    const state = ['gives', 'same', 'serial'].includes(criterion.kind)
    const open = faults.filter((fault) => fault.length > 0).length - 1
    const turns = order?.steps.map(({ session }) => session).join(' ')
    const sentence =
      turns === undefined ? messages.unmet(criterion.must) : messages.unmetIn(criterion.must, turns)
    return {
      ...failed(state ? 'state' : 'behaviour', sentence, [
        ...(faults[at] ?? []),
        ...(open > 0 ? [messages.unmetMore(open)] : []),
      ]),
      criteria: all.map(({ must }, i) => ({ must, points: 1, met: faults[i]?.length === 0 })),
      play: play.steps,
    }
  }

  async verdict(onprogress: (played: number, of: number) => void): Promise<Verdict> {
    const wanted = await this.#wanted()
    const play = await this.#played(this.#history)
    const fault = this.#verdict(play, this.#judge(play, wanted), undefined)
    if (fault) return fault
    const orders = this.#spec.orders === 'all' ? ordersOf(this.#history, mostOrders) : []
    for (const [i, steps] of orders.entries()) {
      onprogress(i, orders.length)
      const other = { ...this.#history, steps }
      const played = await this.#played(other)
      const found = this.#verdict(played, this.#judge(played, wanted), other)
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
