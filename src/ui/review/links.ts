/** The address of the review. */
export const reviewHref = '#/review'

/** The address of a review that begins with the exercise of this id. */
export const reviewOf = (exercise: string): string => `${reviewHref}/${exercise}`

/** The address of the topics. */
export const topicsHref = '#/topics'
