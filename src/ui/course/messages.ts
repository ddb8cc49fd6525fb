/** The words of the course map. */
export const mapText = {
  heading: 'The course',
  nav: 'Course',
  topics: 'How far you are with each topic',
  done: (done: number, written: number, total: number) =>
    total > written
      ? `${done} of ${written} lessons done, ${total - written} more to come`
      : `${done} of ${written} lessons done`,
  legend: { done: 'done', here: 'begun', new: 'not started', planned: 'to come', due: 'review' },
  review: 'review',
  due: ', due for review',
  status: { done: ', done', here: ', begun', new: ', not started' },
  current: 'here',
  start: 'start here',
  currentStatus: ', you are here',
  planned: ', to come',
  ofPart: (done: number, count: number) => `${done} of ${count}`,
  noneYet: 'to come',
  quiz: {
    quiz: (title: string) => `Quiz: ${title}`,
    assessment: (title: string) => `Assessment: ${title}`,
  },
  toggle: (part: number) => `Lessons of part ${part}`,
} as const

/** The words of the course page. */
export const homeText = {
  resume: 'Continue where you left off',
  next: 'Next in the course',
  place: (number: string, exercise?: { at: number; of: number; title: string }) =>
    exercise
      ? `Lesson ${number}, exercise ${exercise.at} of ${exercise.of}: ${exercise.title}.`
      : `Lesson ${number}.`,
  resumeButton: 'Continue the lesson',
  nextButton: 'Open the lesson',
  minutes: (minutes: number) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`,
  minutesAll: (minutes: number) => `about ${minutes} minutes`,
  draft: (when: string) => `Your query, as you left it ${when}`,
  exercises: 'In this lesson',
  ofDone: (done: number, count: number) => `${done} of ${count} done`,
  welcome: 'A course and a playground',
  promise: 'Learn SQL on a real PostgreSQL, in this tab',
  about:
    'Tupelo is a textbook whose examples are alive. Every query in it runs on a whole PostgreSQL inside your browser, and an exercise that goes wrong tells you what is wrong and shows you the row that proves it.',
  plain: 'No account, nothing to install. What you type stays on this device.',
  startButton: 'Start the first lesson',
  sample: 'From the penguins of the Palmer Archipelago, one of the databases inside',
  finished: 'You have done every lesson that is written',
  finishedSub:
    'More are on their way. Until then the playground is yours, and every lesson can be read again.',
  playground: 'Playground',
  playgroundText: 'A whole PostgreSQL of your own, with example databases. Try anything: it can be put back.',
  playgroundButton: 'Open the playground',
  lab: 'Transactions lab',
  labText:
    'Several sessions on one database, side by side: who waits for whom, what each one sees, how a deadlock ends.',
  labButton: 'Open the lab',
  reference: 'Look it up',
  datasets: 'Databases',
  glossary: 'Glossary',
  sheet: (title: string) => `Cheat sheet: ${title}`,
  footer: {
    local: 'Runs wholly in your browser: no account, no tracking.',
    offline: { ready: 'Works offline.', preparing: 'Getting ready to work offline…', unavailable: '' },
    licence: 'Free software under the MIT licence.',
    version: (version: string) => `Version ${version}`,
  },
} as const
