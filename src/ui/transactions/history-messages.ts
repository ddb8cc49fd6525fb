import type { Fate } from '#core/check/types.ts'

/** What becomes of a step, in words. */
export const fateText: Record<Fate, string> = {
  runs: 'runs at once',
  waits: 'waits, then goes on',
  fails: 'fails',
  'waits, then fails': 'waits, then fails',
}

export const historyText = {
  label: 'What several sessions do, step by step',
  session: (letter: string) => `Session ${letter}`,
  goesOn: 'goes on',
  neverEnds: 'waits to the end',
  attempt: (count: number) => `try ${count}`,
  noRows: 'no row',
  more: (count: number) => `and ${count} more`,
  play: 'Play it',
  again: 'Play it again',
  change: 'Change it',
  back: 'As it was',
  editor: 'The history: each line begins with its session',
  coming: (percent: number) => `The lab comes: ${percent} %`,
  playing: 'Playing …',
  order: (played: number, of: number) => `Playing the orders of your statements: ${played + 1} of ${of}`,
  empty:
    'Run plays your history in several sessions of a PostgreSQL of its own and shows here what each of them gets.',
  old: 'Your text has changed since this was played.',
  failsOnPurpose: 'This history holds a statement that fails, on purpose.',
  pick: 'Put the order together',
  clear: 'Begin with nothing',
  takeBack: 'Take the last step back',
  next: (letter: string) => `Next of ${letter}`,
  noneLeft: 'no step left',
  fate: (step: number) => `What becomes of step ${step}`,
  choose: 'choose …',
} as const
