import type { Fate } from '#core/check/types.ts'

/** What becomes of a step of a history, in words. */
export const fateText: Record<Fate, string> = {
  runs: 'runs at once',
  waits: 'waits, then goes on',
  fails: 'fails',
  'waits, then fails': 'waits, then fails',
}

/** The forms for answers that are not SQL. */
export const answerText = {
  free: 'The editor below is free for trying things out.',
  chooseOne: 'Choose one answer',
  chooseMany: 'Choose every answer that fits',
  ordering: 'Put these in order',
  orderingKeys: 'Use the arrows, or Alt with the arrow keys.',
  predict: 'What will PostgreSQL give?',
  predictNull: 'Write null where you expect NULL.',
  up: 'Move up',
  down: 'Move down',
  line: (place: number) => `line ${place}`,
  moved: (item: string, place: number, count: number) => `${item}: now ${place} of ${count}`,
  grid: 'Which rows will PostgreSQL give?',
  gridCell: (row: number, column: string) => `Row ${row}, ${column}`,
  addRow: 'Add a row',
  removeRow: (row: number) => `Remove row ${row}`,
  matching: 'Choose a partner for each line',
  choose: 'choose …',
  numeric: 'Your number',
  dependencies: 'What determines what',
  determines: 'determines',
  decompose: (form: string) => `Tables in ${form}`,
  tableName: (place: number) => `Table ${place}`,
  addTable: 'Add a table',
  removeTable: (place: number) => `Remove table ${place}`,
  erd: 'Relationships',
  reading: (a: string, end: string, b: string) => `Each ${a} has ${end} ${b}.`,
  each: 'each',
  has: 'has',
  entity: (place: number) => `Relationship ${place}: first entity`,
  other: (place: number) => `Relationship ${place}: second entity`,
  endOf: (name: string, of: string) => `How many ${name} each ${of} has`,
  addRelationship: 'Add a relationship',
  removeRelationship: (place: number) => `Remove relationship ${place}`,
} as const
