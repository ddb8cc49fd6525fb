/** One thing that the content promises. `run` throws when it does not hold. */
export interface Case {
  /** The slug of the lesson or the quiz; of a cheat sheet `sheet-` and its section; of a
   * dataset `data-` and its name. */
  lesson: string
  /** The exercise's slug; empty for what belongs to the whole. */
  exercise: string
  name: string
  /** Whether this is a wrong answer or a variant, which the mutation score counts. */
  mutant: boolean
  run: () => Promise<void>
}
