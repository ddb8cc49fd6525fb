import type { Scenario } from '#core/transactions/scenario.ts'
import { Random } from '#tools/datasets/random.ts'

/** Some orders in which a scenario's steps can come, each session's own in its order: the same ones each time. */
export function someOrders(scenario: Scenario, count: number): Scenario[] {
  const random = new Random(6)
  const seen = new Map<string, Scenario>()
  for (let tries = 0; tries < count * 10 && seen.size < count; tries++) {
    const own = new Map(
      [...new Set(scenario.steps.map(({ session }) => session))].map((letter) => [
        letter,
        scenario.steps.filter(({ session }) => session === letter),
      ]),
    )
    // Whose turn it is, shuffled; each takes its own next step.
    const turns = random.shuffle(scenario.steps.map(({ session }) => session))
    const steps = turns.flatMap((letter) => own.get(letter)?.shift() ?? [])
    const order = turns.join('')
    seen.set(order, { ...scenario, name: `${scenario.name} ${order}`, steps })
  }
  return [...seen.values()]
}
