import { counted, listed } from './words.ts'

/** What is said about a script that changes data, a schema or plans. */
export const scriptMessages = {
  open: 'Your transaction is still open, so nothing has been kept. COMMIT ends it.',
  nothing: 'Your script ran, but it changed no row.',
  tableMissing: (name: string) => `There is no table ${name} after your script.`,
  tableExtra: (name: string) => `Your script leaves a table ${name} that was not asked for.`,
  columns: (name: string, columns: string[], expected: string[]) =>
    `${name} has the columns ${listed(columns)}; ${listed(expected)} are expected.`,
  rows: (name: string, missing: number, extra: number, changed: number) => {
    const parts = [
      ...(missing ? [`${counted(missing, 'row')} ${missing === 1 ? 'is' : 'are'} missing`] : []),
      ...(extra ? [`${counted(extra, 'row')} should not be there`] : []),
      ...(changed ? [`${counted(changed, 'row')} ${changed === 1 ? 'differs' : 'differ'}`] : []),
    ]
    return `In ${name} ${listed(parts)} after your script.`
  },
  otherTables: (names: string[]) =>
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} not as expected either.`,

  unmet: (must: string) => `This does not hold yet: ${must}.`,
  unmetMore: (count: number) => `${counted(count, 'more point')} ${count === 1 ? 'is' : 'are'} open.`,
  refusedWith: (code: string, message: string) => `PostgreSQL refused it: ${message} (${code}).`,
  passes: 'It went through.',
  otherCode: (code: string, message: string, wanted: string) =>
    `It was refused, but for another reason: ${message} (${code} instead of ${wanted}).`,
  noTransaction: (count: number) =>
    `Each of your ${counted(count, 'statement')} that changes rows is a transaction of its own: when one fails, those before it stay. Put BEGIN before the first and COMMIT after the last.`,
  transactions: (count: number) =>
    `Your script changes rows in ${counted(count, 'transaction')}: what one COMMIT has kept stays, whatever becomes of the next. All changes belong between one BEGIN and one COMMIT.`,
  planWithout: (node: string) => `The plan still has: ${node}.`,
  planUses: (nodes: string[], found: string[]) =>
    `Wanted in the plan: ${nodes.join(', or ')}. It has: ${found.join(', ')}.`,
  planBuffers: (found: number, most: number) =>
    `It touches ${counted(found, 'page')}; at most ${counted(most, 'page')} should be enough.`,
  noQuery: 'There is no statement whose plan could be looked at: end with the query.',
  passed: (count: number, variants: number) =>
    count === 0
      ? variants === 0
        ? 'Right: the tables are as asked.'
        : `Right: the tables are as asked, and on ${counted(variants, 'hidden dataset')} too.`
      : `Right: ${count === 1 ? 'what must hold does' : `all ${count} points hold`}.`,
  enough: (points: number, all: number) => `Passed with ${points} of ${all} points.`,

  noWayBack: 'Write both ways: the way there, a line -- down, and the way back below it.',
  back: (message: string) => `The way back fails: ${message}.`,
  backMissing: (fact: string) => `After the way back this is missing: ${fact}.`,
  backExtra: (fact: string) => `After the way back this is left over: ${fact}.`,
  backRows: (names: string[]) =>
    `After the way back ${listed(names)} ${names.length === 1 ? 'does' : 'do'} not hold the rows of before.`,
  again: (message: string) => `There and back works, but the way there fails the second time: ${message}.`,

  costs: (pages: number, most: number, before: number) =>
    `The result is right, but your query touches ${counted(pages, 'page')}. At most ${counted(most, 'page')} should be enough; the query you started from touches ${counted(before, 'page')}.`,
  cheaper: (pages: number, before: number) =>
    `It touches ${counted(pages, 'page')} instead of ${counted(before, 'page')}.`,
} as const
