/** The words of the course map. */
export const mapText = {
  heading: 'The course',
  nav: 'Course',
  done: (done: number, written: number, total: number) =>
    total > written
      ? `${done} of ${written} lessons done, ${total - written} more to come`
      : `${done} of ${written} lessons done`,
  legend: { done: 'done', here: 'begun', new: 'not started', planned: 'to come' },
  status: { done: ', done', here: ', begun', new: ', not started' },
  current: 'here',
  currentStatus: ', you are here',
  planned: ', to come',
  ofPart: (done: number, count: number) => `${done} of ${count}`,
  noneYet: 'to come',
  toggle: (part: number) => `Lessons of part ${part}`,
} as const
