/** Why a row of a file does not fit, in words. */
export const fileTexts = {
  quotes: 'A quote opens here and is not closed, or text follows after it is closed.',
  fields: (found: number, expected: number): string =>
    `This row has ${found} ${found === 1 ? 'cell' : 'cells'}, the table has ${expected}.`,
  json: 'This is not valid JSON.',
  key: (name: string): string => `No column takes the key "${name}".`,
  utf8: 'This row is not valid UTF-8.',
  kind: (column: string, text: string, kind: string): string => `${column}: "${text}" is not ${kind}.`,
  type: (column: string, text: string): string => `${column}: ${text} is not of the column's type.`,
  skipped: 'PostgreSQL left this row out and did not say why.',
  stopped: (line: number, problem: string): string =>
    `Line ${line} does not fit, so nothing was imported. ${problem}`,
  cancelled: 'The import was cancelled. Nothing was imported.',
  failedTransaction: 'A statement before has failed in this transaction. Run ROLLBACK, then import again.',
  noColumns: 'No column is chosen, so there is nothing to import.',
} as const
