import type { Cell } from '../result/types.ts'
import { counted, listed, whole } from './words.ts'

const longest = 40
const exampleStart = 'For example, '

function value(cell: Cell): string {
  if (cell === null) return 'NULL'
  if (cell === '') return "''"
  return cell.length > longest ? `${cell.slice(0, longest - 1)}…` : cell
}

/** A row in brackets, long values cut. */
function rowText(row: readonly Cell[]): string {
  return `(${row.map(value).join(', ')})`
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are'
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${whole.format(count)} times`
}

/** Sentences with `For example` in the first one only that gives an example. */
export function exampleOnce(sentences: readonly string[]): string[] {
  const first = sentences.findIndex((sentence) => sentence.startsWith(exampleStart))
  return sentences.map((sentence, i) =>
    i > first && sentence.startsWith(exampleStart) ? sentence.slice(exampleStart.length) : sentence,
  )
}

/** All that a check says, in the order in which it looks. */
export const messages = {
  variant: (fails: string) => `Your query is right on the data you see, but fails for ${fails}.`,

  empty: 'There is nothing to check yet: write a query first.',
  error: (message: string) => `PostgreSQL could not run this: ${message}.`,
  errorHint: (hint: string) => `PostgreSQL's hint: ${hint}`,
  overflow: (limit: number, expected: number) =>
    `Your result has more than ${counted(limit, 'row')}; ${whole.format(expected)} ${be(expected)} expected.`,
  overflowHint: 'When two tables are listed without a condition that ties them, every row meets every other.',

  noResult: 'Your statement ran, but it returned no result. This task asks for a query, such as a SELECT.',
  changedData: 'A check works on a copy, so your own data is as it was.',
  lastOfMany: (count: number) => `You ran ${counted(count, 'query', 'queries')}; the last one was checked.`,

  columnCount: (actual: number, expected: number) =>
    `Your result has ${counted(actual, 'column')}; ${expected} ${be(expected)} expected.`,
  columnMissing: (names: string[]) => `${listed(names)} ${be(names.length)} missing.`,
  columnExtra: (names: string[]) => `${listed(names)} ${be(names.length)} not asked for.`,
  columnsOther: (missing: string[], extra: string[]) =>
    `${listed(missing)} ${be(missing.length)} missing; ${listed(extra)} ${be(extra.length)} not asked for.`,
  commaMissing: (column: string, alias: string) =>
    `${column} ${alias} without a comma gives ${column} the heading ${alias}; is a comma missing?`,
  columnsWanted: (names: string[]) => `Expected: ${names.join(', ')}.`,
  columnName: (place: number, actual: string, expected: string) =>
    `Column ${place} is called ${actual || 'nothing'}; the task asks for the name ${expected}.`,
  columnNames: (names: string[]) =>
    `The task names the columns ${listed(names)}; ${names.length === 1 ? 'it is' : 'they are'} not in your result.`,
  columnAlias: 'AS gives a column its name: expression AS name.',
  columnOrder: (names: string[]) =>
    `Your columns stand in another order than the solution's (${names.join(', ')}). That is fine here.`,

  count: (actual: number, expected: number) =>
    actual === 0
      ? `Your result has no rows; ${whole.format(expected)} ${be(expected)} expected.`
      : `Your result has ${counted(actual, 'row')}; ${whole.format(expected)} ${be(expected)} expected.`,
  extra: (count: number) => `${whole.format(count)} of yours should not be there.`,
  extraRepeats: (count: number) =>
    `${whole.format(count)} of yours ${count === 1 ? 'is a repeat' : 'are repeats'}.`,
  missing: (count: number) => `${whole.format(count)} ${be(count)} missing.`,
  exampleExtra: (row: readonly Cell[]) => `${exampleStart}${rowText(row)} should not be there.`,
  exampleMissing: (row: readonly Cell[]) => `${exampleStart}${rowText(row)} is missing.`,
  exampleRepeat: (row: readonly Cell[], given: number, expected: number) =>
    `${exampleStart}${rowText(row)} stands ${times(given)} in your result; ${times(expected)} is expected.`,
  repeated: (count: number) =>
    `${counted(count, 'row')} too many only ${count === 1 ? 'repeats a row' : 'repeat rows'} that you already have: the same row stands more often than it should.`,
  missingRepeats: (count: number) =>
    `${counted(count, 'missing row')} ${be(count)} the equal of a row that you have: equal rows must not be merged here.`,
  nullMissing: (column: string) =>
    `Every missing row has NULL in ${column}: a comparison with NULL is never true, so a condition on it drops the row.`,
  nullExtra: (column: string) => `Every row too many has NULL in ${column}.`,
  limit: (count: number) => `The task asks for at most ${counted(count, 'row')}.`,
  limitTies: 'Rows that tie with the last one belong to the result too.',

  rowsDiffer: (differing: number, all: number) =>
    differing === all
      ? all === 1
        ? 'The number of rows is right, but your row differs from the expected one.'
        : `The number of rows is right, but all ${whole.format(all)} differ from the expected ones.`
      : `The number of rows is right, but ${whole.format(differing)} of ${whole.format(all)} ${differing === 1 ? 'differs' : 'differ'} from the expected ones.`,
  cellsDiffer: (columns: string[], differing: number, all: number) =>
    `The rows are the right ones, but ${listed(columns)} ${be(columns.length)} wrong in ${whole.format(differing)} of ${whole.format(all)}.`,
  cell: (column: string, actual: Cell, expected: Cell) =>
    `${exampleStart}${column} is ${value(actual)} where ${value(expected)} is expected.`,
  otherColumn: (expected: string, actual: string) =>
    `Where ${expected} is expected, your result has a column called ${actual}.`,
  onlyCase: (column: string) => `In ${column} only upper and lower case differ.`,
  onlyBlanks: (column: string) => `In ${column} only blanks differ.`,
  cutFraction: (column: string) => `In ${column} the fraction is lost.`,
  rounding: (column: string) => `In ${column} the values are rounded differently.`,
  nullForValue: (column: string) => `${column} is NULL where a value is expected.`,
  alwaysForNull: (column: string, actual: Cell) => `${column} is ${value(actual)} where NULL is expected.`,
  valueForNull: (column: string) => `${column} has a value where NULL is expected.`,

  order: (order: string | undefined) =>
    order === undefined
      ? 'The rows are right, but not in the order asked for.'
      : `The rows are right, but not in the order asked for: ${order}.`,
  orderReversed: 'It is exactly the other way round.',
  orderAt: (place: number, actual: readonly Cell[], expected: readonly Cell[]) =>
    `Row ${whole.format(place)} of yours is ${rowText(actual)}; ${rowText(expected)} is expected there.`,
  orderNulls: (first: boolean) =>
    `NULLs should come ${first ? 'first' : 'last'} here. PostgreSQL sorts NULL as if it were larger than every value.`,

  types: (column: string, actual: string, expected: string) =>
    `The values are right, but ${column} is ${actual}; ${expected} is expected.`,
  typesApart: (column: string, actual: string, expected: string) =>
    `${column} is ${actual}; ${expected} is expected.`,
  typeNote: (column: string, actual: string, expected: string) =>
    `${column} is ${actual} in your result and ${expected} in the solution's. The values are the same.`,

  passed: (rows: number, variants: number) =>
    variants === 0
      ? `Right: ${counted(rows, 'row')}, as asked.`
      : `Right: ${counted(rows, 'row')}, as asked, and right on ${counted(variants, 'hidden dataset')} too.`,
} as const

/** What is said about answers that are no query. */
export const answerMessages = {
  nothingChosen: 'There is nothing to check yet: choose an answer first.',
  nothingTyped: 'There is nothing to check yet: write down what you predict first.',
  nothingOrdered:
    'There is nothing to check yet: put the pieces in order first. As they stand at the start they are never right.',
  choiceRight: (count: number) => (count === 1 ? 'Right.' : `Right: these ${count} and no others.`),
  choiceWrong: 'That is not it.',
  choicesWrong: (right: number, chosen: number) =>
    right === 0
      ? chosen === 1
        ? 'Your choice is not right.'
        : `None of your ${counted(chosen, 'choice')} is right.`
      : `${right} of your ${counted(chosen, 'choice')} ${right === 1 ? 'is' : 'are'} right.`,
  choicesMissing: 'What you chose is right, but there is more.',
  choiceMore: 'There is also more to choose.',
  orderingRight: 'Right: every piece is in its place.',
  orderingWrong: (leading: number, all: number) =>
    leading === 0
      ? 'The first piece is not the right one yet.'
      : leading === 1
        ? 'The first piece is in the right place, the second is not.'
        : `The first ${leading} of ${all} are in the right place.`,
  predictRight: (count: number) => (count === 1 ? 'Right.' : `Right: all ${count} values.`),
  predictWrong: (right: number, all: number) =>
    all === 1 ? 'That is not what PostgreSQL gives.' : `${right} of ${all} values ${be(right)} right.`,
  fieldWrong: (label: string) => `${label} is not right.`,
  fieldEmpty: (label: string) => `${label} is still empty. Write NULL for NULL.`,
  fieldCase: (label: string) => `${label}: look at upper and lower case.`,
  fieldQuotes: (label: string) => `${label}: write the value as the result shows it, without quotes.`,
  fieldNumber: (label: string) => `${label} is a number; digits, a point and a minus are enough.`,
} as const

/** Words for a type in `x is … ; … is expected`. */
export const familyWords: Record<string, string> = {
  number: 'a number',
  text: 'text',
  boolean: 'a truth value (boolean)',
  instant: 'a date or timestamp',
  time: 'a time of day',
  interval: 'an interval',
  json: 'JSON',
  bytea: 'bytes (bytea)',
  array: 'an array',
}

/** Words for the directions of an order, by family: ascending, descending. */
export const orderWords: Record<string, readonly [string, string]> = {
  number: ['low to high', 'high to low'],
  float: ['low to high', 'high to low'],
  text: ['A to Z', 'Z to A'],
  date: ['oldest first', 'newest first'],
  timestamp: ['oldest first', 'newest first'],
  time: ['earliest first', 'latest first'],
  interval: ['shortest first', 'longest first'],
  boolean: ['false first', 'true first'],
}

/** Words for an order that no family knows: ascending, descending. */
export const anyOrderWords = ['ascending', 'descending'] as const

/** Where NULLs stand in an order, in words. */
export const nullsWords = { first: 'NULLs first', last: 'NULLs last' } as const

/** What is said beside a failure when the query's tree shows a reason. */
export const hintMessages = {
  whereMissing: 'Your query has no WHERE, the clause that keeps only the rows that meet a condition.',
  havingMissing: 'Your query has no HAVING, the clause that keeps only the groups that meet a condition.',
  innerJoin:
    'An inner join drops the rows that have no partner in the other table. An outer join, such as LEFT JOIN, keeps them.',
  outerJoin: (join: string) => `${join} also keeps rows that have no partner in the other table.`,
  otherSide: (join: string, table: string) =>
    `Your ${join} keeps the rows of ${table} that have no partner, and drops those of the other table.`,
  undoneJoin: (table: string) =>
    `Where ${table} has no partner, its columns are NULL, and your condition on them in WHERE drops the row again. In ON, the condition keeps it.`,
  equalsNull: 'A comparison with NULL is never true: write IS NULL or IS NOT NULL.',
  notIn:
    'NOT IN is never true when one of the values is NULL. NOT EXISTS asks the same without that surprise.',
  orAnd: (text: string) => `AND binds more tightly than OR, so your condition means ${text}.`,
  betweenDays: (day: string) =>
    `BETWEEN with '${day}' at its end stops at the first moment of that day: of a timestamp column, the rest of the day is left out.`,
  castMissing: (column: string) =>
    `As text, '10' comes before '9': cast ${column} to a number before you compare or sort it.`,
  groupMissing: 'Without GROUP BY, an aggregate makes one row of all rows.',
  groupColumns: (columns: string[]) =>
    columns.length === 1
      ? `Your GROUP BY makes one row for each ${listed(columns)}.`
      : `Your GROUP BY makes one row for each combination of ${listed(columns)}.`,
  countStar: 'COUNT(*) counts rows; COUNT(column) counts only the rows in which the column is not NULL.',
  countDistinct:
    'COUNT(column) counts a value each time it stands there; COUNT(DISTINCT column) counts it once.',
  division: 'Where both sides of / are whole numbers, the fraction is cut off: 7 / 2 is 3.',
  merging: (word: 'DISTINCT' | 'UNION') =>
    word === 'UNION'
      ? 'UNION makes one row of equal rows; UNION ALL keeps them all.'
      : 'DISTINCT makes one row of equal rows.',
  repeating: 'Nothing in your query makes one row of equal rows, as DISTINCT does.',
  limitWithoutOrder: 'LIMIT without ORDER BY takes whichever rows come first.',
  orderMissing: 'Your query has no ORDER BY; without one, rows come in no particular order.',
} as const
