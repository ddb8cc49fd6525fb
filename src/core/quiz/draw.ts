import { permuted } from '../check/shuffle.ts'
import type { Difficulty, ExerciseMeta } from '../course/types.ts'

type Drawable = Pick<ExerciseMeta, 'id' | 'kind' | 'difficulty' | 'covers'>

const hardness: readonly Difficulty[] = ['easy', 'medium', 'hard']

/** How often something of a kind was taken so far. */
class Tally {
  readonly #counts = new Map<string, number>()

  of(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1)
  }
}

/**
 * The questions of a quiz, by their ids: `count` of the pool, spread over topics, difficulties and kinds, easy ones first.
 * The same pool and seed give the same questions in the same order.
 */
export function draw(pool: readonly Drawable[], count: number, seed: string): string[] {
  const [topics, levels, kinds] = [new Tally(), new Tally(), new Tally()]
  const taken: Drawable[] = []
  const chance = permuted(pool.length, `${seed}/draw`)
  const rest = chance.flatMap((place) => pool[place] ?? [])
  // The least used topics count most; chance decides among equals, for the first of them is taken.
  const use = ({ covers, difficulty, kind }: Drawable): number =>
    (100 * covers.reduce((sum, topic) => sum + topics.of(topic), 0)) / covers.length +
    10 * levels.of(difficulty) +
    kinds.of(kind)
  while (taken.length < count && rest.length > 0) {
    const uses = rest.map(use)
    const [next] = rest.splice(uses.indexOf(Math.min(...uses)), 1)
    if (!next) break
    taken.push(next)
    for (const topic of next.covers) topics.add(topic)
    levels.add(next.difficulty)
    kinds.add(next.kind)
  }
  return taken
    .toSorted((a, b) => hardness.indexOf(a.difficulty) - hardness.indexOf(b.difficulty))
    .map(({ id }) => id)
}
