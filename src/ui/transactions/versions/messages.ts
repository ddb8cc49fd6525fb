import type { Xact, XactMark } from '#core/transactions/row-version.ts'
import type { SessionView } from '#core/transactions/snapshot.ts'

const state = ({ state, session }: Xact): string =>
  state === 'in progress' && session !== undefined ? `in progress in ${session}` : state

/** How the transaction stands that has made a version. */
export const madeText = (made: Xact): string =>
  made.state === 'frozen' ? 'frozen: old enough to count for all' : `${made.xid}, ${state(made)}`

/** What another transaction has done to it. */
export function markText(mark: XactMark): string {
  if (mark.did === 'locked' && mark.state !== 'in progress') return `was only locked by ${mark.xid}`
  return `${mark.did === 'locked' ? 'only locked' : mark.did} by ${mark.xid}, ${state(mark)}`
}

const kinds: Record<SessionView['kind'], string> = {
  'next statement': 'taken anew by its next statement',
  kept: 'kept to the end of its transaction',
  failed: 'none: its transaction has failed',
  unknown: 'told when its statement has ended',
}

/** What kind of snapshot a session has. */
export const kindText = ({ kind }: SessionView): string => kinds[kind]

export const versionsText = {
  title: 'Row versions',
  intro:
    'What lies in the table’s pages. An UPDATE writes a new version and leaves the old one; a DELETE only marks it. VACUUM takes away what nobody can see any more.',
  table: 'Table',
  none: 'There is no table to look into.',
  missing:
    'The extension pageinspect, which looks into pages, did not come. Check the connection and reset the lab.',
  locked: (table: string) =>
    `A session has locked ${table} for itself, or stands in line for it: nobody can look into its pages now.`,
  empty: 'The table has no pages with rows.',
  more: 'Only the first pages are shown.',
  place: 'Place',
  made: 'Made by (xmin)',
  then: 'Then (xmax)',
  seen: 'Seen by',
  nobody: 'nobody',
  bytes: 'in bytes that are not told here',
  leadsTo: (place: string) => `leads to ${place}`,
  next: (place: string) => `→ ${place}`,
  nextSpoken: (place: string) => `, the next version is at ${place}`,
  snapshots: 'Snapshots',
  snapshotHead: ['Session', 'Snapshot', 'xmin', 'xmax', 'In progress'],
  snapshotNote:
    'A snapshot takes all transactions before xmax for ended, but those that were in progress; before xmin there were none. What a session has changed itself it sees in any case.',
  nothing: 'none',
} as const
