/** The words of pictures; what the lines and colours say is said here for those who do not see them. */
export const pictureText = {
  label: 'Picture of the result',
  left: 'Left',
  right: 'Right',
  rows: 'Rows',
  groups: 'Result',
  alone: 'no partner',
  partners: (names: string[]) => (names.length === 0 ? 'no partner' : `pairs with ${names.join(', ')}`),
  becomes: (names: string[]) => `becomes part of ${names.join(', ')}`,
  currentRow: 'Current row',
  frameOf: (row: string, from: string | null, to: string | null, result: string) =>
    from === null || to === null
      ? `The frame of ${row} is empty; the result is ${result}.`
      : `The frame of ${row} is ${from === to ? `row ${from}` : `rows ${from} to ${to}`}; the result is ${result}.`,
  inFrame: 'in the frame',
  frameColumns: { row: 'Row', value: 'Value', result: 'Result' },
  step: (step: string) => `Step ${step}`,
  upTo: 'Up to step',
  stepSays: (step: string, count: number) =>
    `Step ${step} adds ${count === 1 ? 'one row' : `${count} rows`}.`,
  setColumns: { value: 'Row', left: 'Left', right: 'Right', kept: 'Kept' },
  goesTo: 'to',
} as const
