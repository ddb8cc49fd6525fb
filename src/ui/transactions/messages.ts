import type { Played, PlayedState, PlayedWait } from '#core/transactions/timeline.ts'
import type { LabSession } from '#state/transactions/lab-session.svelte.ts'

const list = (letters: readonly string[]): string =>
  letters.length < 2 ? (letters[0] ?? '') : `${letters.slice(0, -1).join(', ')} and ${letters.at(-1)}`

/** What a session waits for, in words. */
export function waitText({ on, lock }: { on: readonly string[]; lock?: string }): string {
  if (on.length === 0) return lock ? `waits for ${lock}` : 'waits'
  return `waits for ${list(on)}${lock ? `: ${lock}` : ''}`
}

const duration = (ms: number): string => (ms < 100 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** What a statement has waited for, one session after the other. */
export function waitedText(waits: readonly PlayedWait[]): string {
  const each = waits.map(({ on, lock, ms }) =>
    [duration(ms ?? 0), on.length > 0 ? `for ${list(on)}` : '', lock ? `(${lock})` : '']
      .filter(Boolean)
      .join(' '),
  )
  return `waited ${each.join(', then ')}`
}

/** How a session stands. */
export function sessionText({ ended, waiting, running, transaction, isolation }: LabSession): string {
  if (ended) return 'has ended'
  if (waiting) return waitText(waiting)
  if (running) return 'runs'
  if (transaction === 'open') return `in a transaction${isolation ? `, ${isolation.toUpperCase()}` : ''}`
  if (transaction === 'failed') return 'in a failed transaction: ROLLBACK ends it'
  return 'idle'
}

/** The same in one or two words. */
export function shortText({ ended, waiting, running, transaction }: LabSession): string {
  if (ended) return 'has ended'
  if (waiting) return waiting.on.length > 0 ? `waits for ${waiting.on.join(', ')}` : 'waits'
  if (running) return 'runs'
  return { idle: 'idle', open: 'in a transaction', failed: 'failed' }[transaction]
}

const states: Record<PlayedState, string> = {
  running: 'runs',
  waiting: 'waits',
  done: 'done',
  failed: 'failed',
}

export const labText = {
  title: 'Transactions lab',
  intro:
    'Several sessions of one PostgreSQL, side by side, on one database. What one has not committed the others do not see, and what it has locked they wait for. Nothing here is simulated.',
  starting: 'PostgreSQL starts …',
  lost: 'The lab has stopped.',
  notStarted: 'The lab could not start.',
  restart: 'Restart the lab',
  startAnew: 'Try again',
  restarted: 'Everything is as at the beginning.',
  add: 'Add a session',
  reset: 'Reset',
  resetTitle: 'Makes the database and all sessions new; what stands in the editors stays',
  run: 'Run',
  stop: 'Stop',
  close: (letter: string) => `Close session ${letter}`,
  sessions: 'Sessions',
  news: 'something new:',
  session: (letter: string) => `Session ${letter}`,
  editor: (letter: string) => `SQL for session ${letter}`,
  placeholder: 'BEGIN;',
  empty: 'Nothing has run here yet.',
  tables: 'Tables: accounts (id, owner, balance), jobs (id, task, state), shifts (engineer, on_call).',
  scenario: 'Scenario',
  free: 'None: type freely',
  next: 'Next step',
  turn: 'its turn',
  busy: (letter: string, why: string) => `${letter} ${why}. It takes its next step after that.`,
  play: 'Play the rest',
  halt: 'Halt',
  again: 'From the start',
  back: 'One step back',
  backTitle: 'Resets the lab and plays all that came before the last step again',
  wentBack: {
    back: 'Back by one step: all before it was played again.',
    typed: 'Back by one step: all before it was played again. What was typed after it is gone.',
    stuck: 'Not all could be played again: a statement waits that was stopped before.',
  },
  order: (order: string) => `The steps come in the order ${order}.`,
  usualOrder: 'Take the usual order',
  wrongOrder: (order: string, usual: string) =>
    `The order ${order} in the address is none of this scenario’s: it takes each letter as often as ${usual}, one for each step. The usual order is shown.`,
  notice: 'What to notice',
  timeline: 'Timeline',
  timelineEmpty: 'Each statement gets a bar here, as long as it runs or waits.',
  locks: 'Locks',
  noLocks: 'Nobody holds a lock.',
  lockHead: ['Session', 'Lock', 'On', 'State'],
  holds: 'holds',
  waitsFor: (letters: readonly string[]) => `waits for ${list(letters)}`,
  waits: 'Who waits for whom',
  waitsDrawn: 'The sessions as circles, with an arrow from each that waits to the one that is in its way',
  nobodyWaits: 'Nobody waits.',
  waitsOn: 'waits for',
  waited: 'waited for',
  deadlock: (victim: string) =>
    `That was a circle, a deadlock: PostgreSQL ended the statement of ${victim} with 40P01, so that the others could go on.`,
  bar: ({ session, sql }: Played, state: PlayedState) => `${session}, ${states[state]}: ${sql}`,
} as const

/** What a lock is on, where it is on no table. */
export const lockOn: Record<string, string> = {
  transactionid: 'the end of a transaction',
  tuple: 'a row',
  advisory: 'a number of the application’s',
}
