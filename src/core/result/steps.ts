/** Long work that can be laid down at each `yield` and taken up again, so that a page stays alive meanwhile. */
export type Steps<T> = Generator<undefined, T>

/** Rows or cells that are worked through between two steps: few, for each may hold a megabyte. */
export const stepRows = 16

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
