import { once } from '#ui/shared/once.ts'

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
