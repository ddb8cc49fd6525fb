import type { DiffLine } from './diff-rows.ts'

const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`

/** What the verdict says beside the grader's own sentences. */
export const verdictText = {
  checking: 'Checking…',
  passed: 'Passed',
  failed: 'Not yet',
  yours: 'Your result',
  expected: 'Expected',
  rows,
  missing: 'row missing',
  unexpected: 'no such row',
  differs: 'differs',
  onlyDifferences: 'Only rows that differ are shown.',
  legend: {
    missing: 'missing from yours',
    extra: 'in yours, not expected',
    changed: 'this value differs',
    expected: 'expected',
  },
  more: (kind: DiffLine['kind'], count: number) =>
    `and ${count} more ${{ missing: 'missing', extra: 'not expected', changed: 'that differ' }[kind]}`,
  variant: (fails: string) =>
    `Your query fails for ${fails}. That showed on a changed copy of the data, kept for this test.`,
  stays: 'Your result stays; nothing moves on by itself.',
  notes: 'Worth knowing',
  clue: 'Show the next clue',
  clueHead: (index: number, count: number) => `Clue ${index} of ${count}`,
} as const

/** PostgreSQL's error report as its own tools print it. */
export const errorText = {
  line: (line: number) => `LINE ${line}: `,
  detail: 'DETAIL: ',
  hint: 'HINT: ',
} as const
