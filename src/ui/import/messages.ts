const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** What the import dialog says. */
export const importText = {
  open: 'Import',
  openTitle: 'Load SQL scripts, dumps and tables',
  title: 'Import',
  lead: 'Choose SQL scripts or dumps, several at once, or a zip, tar or gzip of them; or one table as CSV, TSV or JSON. Nothing leaves this device.',
  choose: 'Choose files',
  drop: 'or drop them on the playground.',
  opening: 'Opening the files…',
  files: 'Files',
  script: 'runs',
  support: 'lies ready for \\i and \\copy',
  size: (bytes: number): string =>
    bytes < 1000
      ? count(bytes, 'byte', 'bytes')
      : bytes < 1e6
        ? `${(bytes / 1e3).toFixed(1)} kB`
        : `${(bytes / 1e6).toFixed(1)} MB`,
  written: (name: string): string => `Written for ${name}.`,
  evidence: (line: number, text: string): string => `Line ${line}: ${text}`,
  none: 'There is no SQL script among these files.',
  into: 'Load into',
  places: {
    open: (name: string): string => `The open database, ${name}. Undo takes it back.`,
    fresh: () => 'A new, empty database, in a workspace of its own. The open one stays as it is.',
  },
  mode: 'When a statement fails',
  modes: {
    'go on': 'Go on, and list what failed',
    stop: 'Stop there, and keep what is loaded',
    'all or nothing': 'Stop there, and take everything back',
  },
  load: 'Load',
  anyway: 'Load anyway',
  other: 'Other files',
  stop: 'Stop',
  close: 'Close',
  running: (statements: number): string => `${count(statements, 'statement', 'statements')} run`,
  progress: 'Loaded',
  done: (statements: number, failed: number): string =>
    failed === 0
      ? `${count(statements, 'statement was', 'statements were')} run, and none failed.`
      : `${count(statements, 'statement was', 'statements were')} run. ${count(failed, 'thing', 'things')} failed.`,
  rolledBack: 'Everything was taken back: the database is as it was.',
  rows: 'Rows loaded',
  table: 'Table',
  rowCount: 'Rows',
  failures: 'What failed',
  line: (file: string, line: number): string => (line > 0 ? `${file}, line ${line}` : file),
  rest: (left: number): string => `Show ${count(left, 'more', 'more')}`,
  notes: 'Notes',
  said: 'What the script said',
}
