/** The address of the review. */
export const reviewHref = '#/review'

/** The address of the topics. */
export const topicsHref = '#/topics'
