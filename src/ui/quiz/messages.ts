import type { QuizMeta } from '#core/course/types.ts'
import type { Share } from '#core/quiz/score.ts'

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`)

/** How a share of right answers is told in a word. */
export const shareWords = { all: 'all right', some: 'partly right', none: 'none right' } as const

/** The words of a quiz. */
export const quizText = {
  kind: { quiz: 'Quiz', assessment: 'Assessment' },
  kicker: (kind: QuizMeta['kind'], minutes: number) =>
    `${kind === 'quiz' ? 'Quiz' : 'Assessment'} · about ${minutes} minutes`,
  facts: 'About this quiz',
  asked: 'Questions',
  askedOf: (draw: number, pool: number) => `${draw}, drawn from ${pool}`,
  pass: 'To pass',
  passAt: (percent: number) => `${percent} % right`,
  told: 'Answers',
  toldWhen: {
    quiz: 'each is followed by the right one and the reason',
    assessment: 'what was right is told at the end',
  },
  covers: 'Covers',
  seeded: (seed: string) =>
    `The address asks for the questions of “${seed}”: whoever follows it gets the same ones.`,
  begin: 'Begin',
  again: 'Begin with new questions',
  local: 'It is graded in your browser, for learning: nobody but you sees the result.',
  earlier: 'Earlier attempts',
  when: (at: number) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at),
  attempt: ({ right, of }: Share) => `${right} of ${of} right`,
  strip: 'Questions of this quiz',
  cell: (place: number, word: string, marked: boolean) =>
    `Question ${place}: ${word}${marked ? ', marked' : ''}`,
  state: { open: 'open', answered: 'answered', right: 'right', wrong: 'wrong' },
  place: (place: number, count: number) => `Question ${place} of ${count}`,
  mark: 'Mark for later',
  previous: 'Previous question',
  next: 'Next question',
  handIn: 'Hand in the answer',
  checking: 'Checking…',
  finish: 'Finish and see the result',
  openLeft: (count: number) =>
    `${questions(count)} without an answer ${count === 1 ? 'counts' : 'count'} as wrong.`,
  allAnswered: 'All questions are answered.',
  notReady: 'PostgreSQL is still loading. You can write meanwhile, and hand in when it is ready.',
  editor: 'Your query',
  outcome: 'What became of your answer',
  right: 'Right',
  wrong: 'Not right',
  unanswered: 'No answer was given.',
  yours: 'Your answer',
  why: 'Check it again to see why',
  verdict: (title: string) => `Verdict on “${title}”`,
  rightAnswer: 'The right answer',
  result: 'Result',
  passed: (percent: number, mark: number) => `Passed: ${percent} % right, ${mark} % were needed.`,
  failed: (percent: number, mark: number) => `Not passed yet: ${percent} % right, ${mark} % are needed.`,
  seed: 'Seed',
  topics: 'By topic',
  topic: 'Topic',
  share: 'Right',
  read: 'To read again',
  review: 'Question by question',
  print: 'Print',
  gone: 'The answers of this attempt are no longer kept; its score is.',
} as const
