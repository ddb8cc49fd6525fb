import { HistoryFault, lettersOf, parseHistory, stepsIn, type History } from '../transactions/history.ts'
import { countOrders, ordersOf } from '../transactions/orders.ts'
import { normalSql } from '../transactions/statements.ts'
import { failed } from './grade.ts'
import { HistoryJudge, type PlayHistory } from './history-judge.ts'
import { historyMessages as messages } from './history-messages.ts'
import type { HistoryCriterion, HistorySpec, Variant, Verdict } from './types.ts'

/** How many orders of a history are played at most. */
const mostOrders = 40

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

// Without its head, in one line.
const scriptOf = ({ sql }: Variant): string =>
  sql
    .replace(/^--.*\n/gm, '')
    .trim()
    .replace(/\s+/g, ' ')

/** The verdict when something does not hold. */
function refusal(
  { criteria }: HistorySpec,
  { play, faults }: Awaited<ReturnType<HistoryJudge['judge']>>,
  elsewhere?: Elsewhere,
): Verdict | undefined {
  const at = faults.findIndex((fault) => fault.length > 0)
  const criterion = criteria[at]
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
    criteria: criteria.map(({ must }, i) => ({ must, points: 1, met: faults[i]?.length === 0 })),
    play: play.steps,
  }
}

/**
 * Checks a history in its own order, there on the hidden rows too, and where the exercise says so in the other orders. Throws
 * when the lab does not come to an end.
 */
export async function examineHistory(
  spec: HistorySpec,
  text: string,
  play: PlayHistory,
  onprogress: (played: number, of: number) => void = () => undefined,
): Promise<Verdict> {
  const unreadable = textFault(spec, text)
  if (unreadable) return unreadable
  const history = parseHistory(text)
  const judge = new HistoryJudge(spec, history, play)
  const own = await judge.judge()
  const refused = refusal(spec, own)
  if (refused) return refused
  for (const variant of spec.variants) {
    const there = await new HistoryJudge(spec, history, play, variant).judge()
    const found = refusal(spec, there, { variant })
    if (found) return found
  }
  const orders = spec.orders === 'all' ? ordersOf(history, mostOrders) : []
  for (const [i, steps] of orders.entries()) {
    onprogress(i, orders.length)
    const order = { ...history, steps }
    const found = refusal(spec, await judge.judge(order), { order })
    if (found) return found
  }
  return {
    pass: true,
    step: 'passed',
    sentence: orders.length > 0 ? messages.passedAll(orders.length, countOrders(history)) : messages.passed,
    details: [],
    criteria: spec.criteria.map(({ must }) => ({ must, points: 1, met: true })),
    notes: [],
    play: own.play.steps,
  }
}
