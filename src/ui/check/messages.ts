import type { Difference } from './diff-rows.ts'

const whole = new Intl.NumberFormat('en-US')
const rows = (count: number) => `${whole.format(count)} ${count === 1 ? 'row' : 'rows'}`

/** What the verdict says beside the grader's own sentences. */
export const verdictText = {
  region: 'Verdict',
  checking: 'Checking…',
  passed: 'Passed',
  failed: 'Not yet',
  yours: 'Your result',
  expected: 'Expected',
  rows,
  missing: 'row missing',
  unexpected: (times: number) =>
    times === 0
      ? 'no such row'
      : `stands there ${times === 1 ? 'once' : times === 2 ? 'twice' : `${whole.format(times)} times`} already`,
  differs: 'differs',
  onlyDifferences: 'Only rows that differ are shown.',
  legend: {
    missing: 'missing from yours',
    extra: 'in yours, not expected',
    changed: 'this value differs',
    expected: 'expected',
  },
  more: (kind: Difference, count: number) =>
    `and ${whole.format(count)} more ${{ missing: 'missing', extra: 'not expected', changed: 'that differ' }[kind]}`,
  variant: (fails: string) =>
    `Your query fails for ${fails}. That showed on a changed copy of the data, kept for this test.`,
  onVariant: 'What follows is of that hidden data, not of the data you see.',
  toldAbove: 'What PostgreSQL reports, and what it means, stands above.',
  stays: 'Go on when you like.',
  ways: 'Other ways to write it',
  apart: 'See how it works, clause by clause',
  oldText: 'This is about your earlier text.',
  oldAnswer: 'This is about your earlier answer.',
  notes: 'Worth knowing',
  criteria: 'What must hold',
  met: 'holds',
  unmet: 'does not hold yet',
  points: (points: number) => `${points} points`,
  counter: 'The smallest data on which it goes wrong',
  counterSearched: 'The smallest found in the time for it',
  play: 'Open it in the workbench',
  clue: 'Show the next clue',
  clueHead: (index: number, count: number) => `Clue ${index} of ${count}`,
} as const

/** PostgreSQL's error report as its own tools print it. */
export const errorText = {
  line: (line: number) => `LINE ${line}: `,
  detail: 'DETAIL: ',
  hint: 'HINT: ',
} as const
