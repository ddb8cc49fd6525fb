/** The same promise each time while it may still come true: who waits first is drawn first. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
}

/** Views around a workbench that a first visit to a lesson does not need. Each rejects when its file does not come. */
export const later = {
  playground: once(() => import('#ui/views/Playground.svelte')),
  quiz: once(() => import('#ui/views/Quiz.svelte')),
  review: once(() => import('#ui/views/Review.svelte')),
}

/** Whether a view's code comes only when it is opened. */
export const isLater = (view: string): view is keyof typeof later => Object.hasOwn(later, view)
