/** What a review says of its data. */
export const freshMessages = {
  /** Completes "Your query fails for …". */
  lesson: 'the data of the lesson',
}
