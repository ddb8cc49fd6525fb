import type { Difficulty } from '#core/course/types.ts'
import type { ExerciseStatus } from './status.ts'

/** The words for an exercise's status; shapes go with them. */
export const statusWord: Record<ExerciseStatus, string> = {
  done: 'done',
  seen: 'seen',
  tried: 'tried',
  new: 'not started',
}

/** The words for an exercise's difficulty. */
export const difficultyWord: Record<Difficulty, string> = { easy: 'easy', medium: 'medium', hard: 'hard' }

/** The lesson's head, strip, end and dock. */
export const lessonText = {
  kicker: (number: string, part: string, minutes: number) =>
    `Lesson ${number} · ${part} · about ${minutes} minutes`,
  nav: 'Course',
  previous: (number: string, title: string) => `Previous lesson: ${number} ${title}`,
  next: (number: string, title: string) => `Next lesson: ${number} ${title}`,
  all: 'All lessons',
  allShort: 'All',
  cell: (place: number, title: string, word: string) => `Exercise ${place}: ${title}, ${word}`,
  ofDone: (done: number, count: number) => `${done} of ${count} done`,
  unknown: (slug: string) =>
    `This lesson has no exercise “${slug}”. The ones it has stand in the line above.`,
  end: 'The end of this lesson',
  endDone: (done: number, count: number) =>
    done === count ? `You have done all ${count} exercises.` : `You have done ${done} of ${count} exercises.`,
  endOpen: 'Still open:',
  workbench: 'Workbench',
  split: 'Width of the lesson',
  nextLesson: 'Next lesson',
  before: 'Previous lesson',
  named: (number: string, title: string) => `${number} ${title}`,
  minutes: (minutes: number) => `about ${minutes} minutes`,
  around: 'The lessons before and after',
  sheet: (title: string) => `Cheat sheet: ${title}`,
  free: 'Free editor',
  where: (place: number) => `Exercise ${place}`,
  parts: 'Parts of this lesson',
  read: 'Read',
  write: 'Write',
  result: 'Result',
  resultPanel: 'Result panel',
} as const

/** A block of SQL in the prose. */
export const blockText = {
  label: 'SQL example',
  tryIt: 'Try it',
  again: 'Try it again',
  copy: 'Edit a copy',
  onPurpose: 'This one fails on purpose',
  asked: 'Asking PostgreSQL…',
  booting: 'PostgreSQL is still loading; this starts when it is ready.',
  failed: 'PostgreSQL could not be started.',
  failsAsMeant: 'Failed, as it should',
  failure: 'Failed',
  rows: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  time: (ms: number) =>
    ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`,
  copied: '-- A copy from the lesson',
  copiedInExercise: '-- A copy from the lesson: delete it before you check your answer',
} as const

/** An exercise's task, its contract and its ladder. */
export const taskText = {
  kicker: (place: number, count: number) => `Exercise ${place} of ${count}`,
  work: 'Work on this',
  contract: 'What the result must look like',
  columns: 'Columns',
  comma: ', ',
  rowPer: 'One row per',
  order: 'Order',
  anyOrder: 'any order',
  anyNames: 'under any names',
  nullable: (names: string[]) =>
    names.length === 1
      ? `${names[0]} may be NULL`
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} may be NULL`,
  noneNullable: 'no NULLs',
  musts: 'What must hold',
  ladder: 'Hints',
  hint: 'Hint',
  solution: 'Solution',
  hintsOpen: (shown: number, count: number) =>
    shown === 0
      ? `${count} ${count === 1 ? 'hint' : 'hints'}, none open yet`
      : `${shown} of ${count} hints open`,
  noHints: 'No hints here',
  seen: 'The solution is open: the exercise counts as seen until you pass it.',
  confirmGroup: 'Show it?',
  confirm: 'Show the solution? The exercise counts as seen.',
  confirmDone: 'Show the solution? The exercise stays done.',
  /** On a button: without the name of another one. */
  take: 'Put it below my text as a comment',
  taken: '-- The solution',
  compare: 'Compare with my text',
  compareTitle: 'Your text and the solution',
  compareAbout: 'Lines that differ are marked. Another way to write it can be as right.',
  ownText: 'Your text',
  noLine: 'no such line',
  otherLine: 'differs: ',
  yes: 'Yes, show it',
  keep: 'Keep trying',
} as const

/** A block on SQLite. */
export const besideText = {
  tryIt: 'Try it on SQLite',
  again: 'On SQLite again',
  asked: 'SQLite is working…',
  by: (version: string) => `SQLite ${version}, an empty database`,
  failed: (why: string) => `SQLite did not run: ${why} Check the connection and try again.`,
  refused: (error: string) => `SQLite says: ${error}`,
  done: 'SQLite did it, and returned no rows.',
  rows: 'Rows of SQLite',
} as const
