/** What an error means to a learner: a name for it, what PostgreSQL says with it, what usually brings it, and the next step. */
export interface Explanation {
  title: string
  means: string
  causes: string
  next: string
}

/** An explanation from its four parts. */
export const say = (title: string, means: string, causes: string, next: string): Explanation => ({
  title,
  means,
  causes,
  next,
})
