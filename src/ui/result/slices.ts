import type { Steps } from '#core/result/steps.ts'

// A frame has 16 ms; what is left is for the browser.
const budgetMs = 8

/**
 * Does long work in slices that let the page paint and answer in between, the first at once. `done` has what came of it, or
 * `failed` why nothing did. Gives what ends it.
 */
export function inSlices<T>(
  steps: Steps<T>,
  done: (value: T) => void,
  failed: (error: unknown) => void = (error) => {
    throw error
  },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const work = () => {
    timer = undefined
    const end = performance.now() + budgetMs
    try {
      do {
        const step = steps.next()
        if (step.done) {
          done(step.value)
          return
        }
      } while (performance.now() < end)
    } catch (error) {
      failed(error)
      return
    }
    timer = setTimeout(work)
  }
  work()
  return () => {
    clearTimeout(timer)
  }
}

/** The same as a promise, for work that nothing ends early. */
export function sliced<T>(steps: Steps<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    inSlices(steps, resolve, reject)
  })
}
