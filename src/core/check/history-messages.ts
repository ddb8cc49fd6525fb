import { counted, listed } from './words.ts'

/** What is said about a history. */
export const historyMessages = {
  empty: 'Nothing is written yet: begin each line with the session that runs it, like “A: BEGIN;”.',
  notFixed: (letter: string) =>
    `Only the order may be changed here: session ${letter} must run its own statements as they are given, one after the other.`,
  noSession: (letter: string) => `Session ${letter} does nothing in your history.`,
  unmet: (must: string) => `This does not hold yet: ${must.replace(/\.$/, '')}.`,
  unmetIn: (must: string, order: string) =>
    `In another order of your statements this does not hold: ${must.replace(/\.$/, '')}. The order is ${order}.`,
  unmetOn: (fails: string) => `All of it holds on the rows that you see, but not for ${fails}.`,
  begins: (script: string) => `The tables there are changed before your history begins: \`${script}\``,
  unmetMore: (count: number) => `${counted(count, 'more point')} ${count === 1 ? 'is' : 'are'} open.`,

  noWait: (letter: string) => `${letter} never waits.`,
  waitsForOther: (letter: string, others: string[]) => `${letter} waits, but for ${listed(others)}.`,
  waits: (letter: string, sql: string) => `${letter} waits with \`${sql}\`.`,
  noFailure: (code: string) => `No statement ends with ${code}.`,
  otherFailures: (codes: string[]) => `What fails ends with ${listed(codes)}.`,
  failure: (letter: string, code: string, message: string) => `${letter} fails: ${message} (${code}).`,
  notRead: (letter: string, query = 'the same query') =>
    `${letter} does not run ${query} twice in one transaction: between BEGIN and COMMIT it must stand there two times, word for word.`,
  sameRows: (letter: string) => `${letter} gets the same rows both times.`,
  otherRows: (letter: string) => `${letter} gets other rows the second time.`,
  noTag: (letter: string, tag: string, tags: string[]) =>
    tags.length === 0
      ? `No statement of ${letter} ends with ${tag}.`
      : `No statement of ${letter} ends with ${tag}; they end with ${listed(tags)}.`,
  changed: (letter: string, sql: string) => `${letter} no longer runs \`${sql}\` in its place.`,
  added: (letter: string, sql: string) => `${letter} runs \`${sql}\` too.`,
  level: (letter: string, found: string) => `A transaction of ${letter} runs at ${found}.`,
  noTransaction: (letter: string) => `${letter} opens no transaction.`,
  left: (rows: string, wanted: string) => `In the end there is ${rows}; expected is ${wanted}.`,
  notSerial: (rows: string, serial: string[]) =>
    `In the end there is ${rows}. One session after the other leaves ${listed(serial, 'or')}.`,

  passed: 'Right: in your order all of it holds.',
  passedAll: (orders: number, all: number) =>
    orders === all
      ? `Right: all of it holds in each of the ${orders} orders in which your statements can come.`
      : `Right: all of it holds in your order and in ${orders} others of the ${all} in which your statements can come.`,
} as const
