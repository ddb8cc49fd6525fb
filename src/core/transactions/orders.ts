import { permuted } from '../check/shuffle.ts'
import { lettersOf, stepsIn, type History, type HistoryStep } from './history.ts'

/** In how many orders the sessions' steps can come, each session's own in its order. */
export function countOrders(history: Pick<History, 'steps'>): number {
  let [count, before] = [1, 0]
  for (const letter of lettersOf(history)) {
    const own = stepsIn(history, letter).length
    // Multiplied and divided in turn, so that every value is a whole binomial coefficient.
    for (let i = 1; i <= own; i++) count = (count * (before + i)) / i
    before += own
  }
  return count
}

// The steps in the order of `turns`, which says for each place whose step comes next.
function inOrder(history: Pick<History, 'steps'>, turns: readonly string[]): HistoryStep[] {
  const own = new Map(lettersOf(history).map((letter) => [letter, stepsIn(history, letter)]))
  return turns.flatMap((letter) => own.get(letter)?.shift() ?? [])
}

/** All orders as whose turn it is, in alphabetical order. */
function* allTurns(left: ReadonlyMap<string, number>): Generator<string[]> {
  const open = [...left].filter(([, count]) => count > 0)
  if (open.length === 0) yield []
  for (const [letter, count] of open)
    for (const rest of allTurns(new Map([...left, [letter, count - 1]]))) yield [letter, ...rest]
}

/** At most `most` orders of a history's steps: all of them, or else ones drawn by a fixed seed, the same ones each time. */
export function ordersOf(history: Pick<History, 'steps'>, most: number): HistoryStep[][] {
  const letters = lettersOf(history)
  if (countOrders(history) <= most) {
    const left = new Map(letters.map((letter) => [letter, stepsIn(history, letter).length]))
    return [...allTurns(left)].map((turns) => inOrder(history, turns))
  }
  const turns = history.steps.map(({ session }) => session)
  const drawn = new Map<string, string[]>()
  for (let seed = 0; drawn.size < most; seed++) {
    const order = permuted(turns.length, String(seed)).map((place) => turns[place] ?? '')
    drawn.set(order.join(''), order)
  }
  return [...drawn.values()].map((order) => inOrder(history, order))
}

/** The orders in which one session after the other runs all of its steps. */
export function serialOrders(history: Pick<History, 'steps'>): HistoryStep[][] {
  const permute = (letters: string[]): string[][] =>
    letters.length < 2
      ? [letters]
      : letters.flatMap((letter) =>
          permute(letters.filter((other) => other !== letter)).map((rest) => [letter, ...rest]),
        )
  return permute(lettersOf(history)).map((order) => order.flatMap((letter) => stepsIn(history, letter)))
}
