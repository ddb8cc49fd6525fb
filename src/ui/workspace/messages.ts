const megabytes = (bytes: number): string =>
  bytes < 50_000 ? 'under 0.1 MB' : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`

/** What to do when a database can't be copied as long as the session is in the midst of something. */
export function notNow(why: string): string | undefined {
  if (why.includes('wait to be fetched'))
    return 'The last result was cut, and the rest of its rows waits to be fetched. Fetch it or run a short statement such as SELECT 1, then try again.'
  return why.includes('transaction')
    ? 'A transaction is open. End it with COMMIT or ROLLBACK, then try again.'
    : undefined
}

/** The words of the workspaces. */
export const workspaceText = {
  button: 'Workspace',
  title: 'Workspaces',
  about: 'Each has its own queries and its own copy of every database. They stay on this device.',
  list: 'Your workspaces',
  open: 'Open',
  here: 'open now',
  actions: (name: string) => `Actions for ${name}`,
  rename: 'Rename…',
  copy: 'Make a copy',
  download: 'Download as a file',
  remove: 'Delete…',
  create: 'New workspace…',
  openFile: 'Open a workspace file…',
  name: 'Name',
  save: 'Save',
  cancel: 'Cancel',
  newName: (number: number) => `Workspace ${number}`,
  size: (bytes: number) => (bytes === 0 ? 'no changed tables' : megabytes(bytes)),
  use: (used: number, allowed: number) =>
    `This site uses ${megabytes(used)} of the ${(allowed / 1e9).toFixed(1)} GB that the browser allows it.`,
  aside: (bytes: number) =>
    `${megabytes(bytes)} are databases that could not be opened and were put aside; they are kept until you clear this site's data.`,
  removeTitle: (name: string) => `Delete “${name}”?`,
  removeAbout:
    'Its tables are deleted from this device for good. Its queries stay in your progress file. Download it first if you may want it back.',
  removeYes: 'Delete',
  copied: (name: string) => `“Copy of ${name}” stands in the list.`,
  downloaded: (name: string) => `${name} was saved among your downloads.`,
  failed: (why: string) =>
    notNow(why) ??
    (/quota/i.test(why)
      ? 'The browser’s storage is full. Delete a workspace that you no longer need, or download this one as a file.'
      : `That did not work: ${why}. Nothing was changed.`),
} as const
