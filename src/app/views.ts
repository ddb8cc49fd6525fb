/** The same promise each time while it may still come true: who waits first is drawn first. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
}

/**
 * Views that a first visit to a lesson does not need. Each rejects when its file does not come. The playground is none of them: it must
 * open when the network goes right after the lesson has come.
 */
export const later = {
  quiz: once(() => import('#ui/views/Quiz.svelte')),
  review: once(() => import('#ui/views/Review.svelte')),
}

/** Whether a view's code comes only when it is opened. */
export const isLater = (view: string): view is keyof typeof later => Object.hasOwn(later, view)
