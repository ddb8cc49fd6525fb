import type { Replacement, Restored } from '#engine/session-types.ts'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What the boot bar says. */
export const bootSteps = {
  loading: 'Loading PostgreSQL',
  downloading: (loaded: number, total: number): string =>
    `Loading PostgreSQL, ${megabytes(loaded)} of ${megabytes(total)} MB`,
  starting: 'Starting PostgreSQL',
}

/** What the workbench says of itself. */
export const workbenchTexts = {
  nothingToRun: 'There is no statement to run. Write one in the editor.',
  notRun: (count: number): string =>
    `${times(count, 'statement', 'statements')} after the error ${count === 1 ? 'was' : 'were'} not run.`,
  failed: (failed: number, all: number): string =>
    failed === all
      ? `All ${all} statements failed.`
      : `${failed} of ${all} statements failed, the rest succeeded.`,
  rolledBack: 'The text was run in one transaction, which was rolled back: nothing has changed.',
  stoppedBefore: (count: number): string => `${times(count, 'statement was', 'statements were')} not run.`,
  stopped: (seconds: number): string => `Stopped after ${seconds.toFixed(1)} s.`,
  reset: 'The database is as it was at the beginning. Your SQL is untouched.',
  undone: 'The last run was undone: the database is as it was before it. Your SQL is untouched.',
  playing: (rows: number): string =>
    `The tables now hold only the counter-example: ${times(rows, 'row', 'rows')}. Undo brings back the rows that were there before.`,
  notPlayed: (why: string): string =>
    `The counter-example could not be opened, and your database is as it was: ${why}.`,
  tooLargeToPlay:
    'The counter-example was not opened: the database has grown too large for an undo, and your rows would be lost. Reset it first.',
  notReady: 'The database is not ready yet. Try again in a moment.',
  checkStopped: 'You stopped it.',
  checkFailed: (why: string): string => `The check did not come to an end. ${why}`,
}

/** What the learner is told after the engine was replaced. */
export function replacementNotice({
  reason,
  message,
  replayed,
  rolledBack,
  lost,
  lostBecause,
}: Replacement): string {
  const why = {
    fault: `PostgreSQL had to be started again: ${message}.`,
    deadline: `${message}, so it was stopped.`,
    stopped: message,
  }
  const parts = [why[reason], 'The database is usable again']
  if (replayed)
    parts.push(`with your ${replayed === 1 ? 'earlier change' : `${replayed} earlier changes`} made again`)
  else if (!lost) parts.push('as it was before')
  const sentences = [`${parts[0]} ${parts.slice(1).join(', ')}.`]
  if (rolledBack)
    sentences.push(`The open transaction was rolled back (${times(rolledBack, 'statement', 'statements')}).`)
  if (lost)
    sentences.push(
      `${times(lost, 'earlier change', 'earlier changes')} could not be made again: ${lostBecause ?? 'unknown'}.`,
    )
  return sentences.join(' ')
}

/** What is said of databases that are kept. */
export const databaseTexts = {
  notRead:
    "What you had changed in this database could not be read from the browser's storage. You see it as it was at the beginning; what is stored is untouched, and nothing that you do now is kept there. Load the page again.",
  putAside: (why: string): string =>
    `The database that was kept here could not be opened: ${why}. It was put aside, and nothing of it was deleted. You see the dataset as it was at the beginning.`,
  moved: (bytes: number): string =>
    `PostgreSQL had taken ${Math.round(bytes / 1e6)} MB of memory, so the database moved to a new engine. Your data and settings are the same; earlier runs can no longer be undone.`,
}

/** What the learner is told when they come back to a database that had to be made again. */
export function restoredNotice({ replayed, lost }: Restored): string {
  const again = `Your ${replayed === 1 ? 'earlier change' : `${replayed} earlier changes`} to this database ${replayed === 1 ? 'was' : 'were'} made again.`
  return lost ? `${again} ${times(lost, 'change', 'changes')} could not be.` : again
}

/** What is said of links that carry a query. */
export const shareTexts = {
  arrived: 'This query came with a link. Read it before you run it: nothing has been executed.',
  damaged: 'The link is damaged or cut off, so its query could not be read. Ask for it once more.',
  elsewhere: 'The link names a file on another host. Only files beside this page are opened.',
  noFile: (path: string, status: number | undefined): string =>
    `The SQL file ${path} did not come${status === undefined ? '; check the connection' : `: the host answered ${status}`}.`,
  largeFile: (path: string): string =>
    `The SQL file ${path} is too large for the editor. Download it, and load it by Import.`,
}

/** What is said of workspaces. */
export const workspaceTexts = {
  untitled: 'Workspace',
  copyOf: (name: string): string => `Copy of ${name}`,
}

const memoryOnly = 'SQL saved on this device, tables until the page is left'

/** What the playground says of itself. */
export const playgroundTexts = {
  firstWorkspace: 'My workspace',
  keeping: {
    kept: 'Saved on this device',
    keeping: 'Saving…',
    elsewhere: 'SQL saved; the tables are not: another tab has changed this database',
    quota: 'SQL saved; the tables are not, the storage is full: download the workspace',
    missing: memoryOnly,
    denied: memoryOnly,
    hanging: memoryOnly,
    unverified: memoryOnly,
    failed: memoryOnly,
  },
  untitled: (number: number): string => `Query ${number}`,
}

/** What the panels beside the editor say when they can't read. */
export const toolTexts = {
  notReady: 'The database is not ready yet.',
  failed: 'The transaction has failed, and PostgreSQL answers nothing until it ends. Run ROLLBACK.',
}

const mostChoices = 60

/** What the psql console says on its own. */
export const consoleTexts = {
  cut: (printed: number) =>
    `Only the first ${printed.toLocaleString('en')} rows are printed. Add a LIMIT, or open the result in the grid.\n`,
  saved: (name: string) => `${name} is in your downloads.\n`,
  choices: (words: readonly string[]) =>
    `${words.slice(0, mostChoices).join('  ')}${words.length > mostChoices ? `  and ${words.length - mostChoices} more` : ''}\n`,
} as const

/** What a review says when an exercise can't be opened. */
export const reviewTexts = {
  gone: (title: string): string => `The exercise “${title}” is not part of its lesson any more.`,
}
