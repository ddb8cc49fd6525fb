import { counted, listed } from './words.ts'
import type { Cardinality } from './types.ts'

/** What is said about answers that are put together: grids, pairs, numbers, decompositions, diagrams. */
export const questionMessages = {
  gridEmpty: 'There is nothing to check yet: fill in the rows that you expect.',
  gridRight: (rows: number) =>
    rows === 0 ? 'Right: no row.' : `Right: ${counted(rows, 'row')}, cell by cell.`,
  gridCount: (given: number, expected: number) =>
    given > expected
      ? `You predict ${counted(given, 'row')}; PostgreSQL gives fewer.`
      : `You predict ${counted(given, 'row')}; PostgreSQL gives more.`,
  gridRows: (right: number, all: number) =>
    `${right} of your ${counted(all, 'row')} ${right === 1 ? 'is' : 'are'} right.`,
  gridOrder: 'The rows are right, but they come in another order.',
  gridCells: (row: number, columns: string[]) => `Row ${row}: look at ${listed(columns)} again.`,

  matchEmpty: 'There is nothing to check yet: choose a partner for each line first.',
  matchOpen: (count: number) => `${counted(count, 'line')} ${count === 1 ? 'has' : 'have'} no partner yet.`,
  matchRight: 'Right: every line has its partner.',
  matchWrong: (right: number, all: number) =>
    `${right} of ${counted(all, 'line')} ${right === 1 ? 'has its' : 'have their'} partner.`,

  numberEmpty: 'There is nothing to check yet: write a number first.',
  numberShape: 'Write a number: digits, a point for the fraction, nothing else.',
  numberComma: 'Write the fraction with a point and leave the thousands unmarked.',
  numberRight: 'Right.',
  numberClose: 'Close, but not exact enough.',
  numberSign: 'The size is right, the sign is not.',
  numberPower: (times: number) => `Off by a factor of ${times}: look at the units again.`,
  numberWrong: 'That is not the number.',

  formEmpty: 'There is nothing to check yet: put the attributes into tables first.',
  formMissing: (names: string[]) => `${listed(names)} ${names.length === 1 ? 'is' : 'are'} in no table.`,
  formPart: (part: string, whole: string) =>
    `Table ${part} is part of table ${whole}: it holds nothing of its own.`,
  formLossy:
    'Joining your tables makes rows that were never there: no table holds a key that ties the parts together.',
  formViolated: (table: string, form: string) => `Table ${table} is not in ${form}.`,
  formPartial: (from: string[], to: string) =>
    `In it ${to} depends on ${listed(from)} alone, which is only a part of the key.`,
  formNoKey: (from: string[], to: string) =>
    `In it ${listed(from)} ${from.length === 1 ? 'determines' : 'determine'} ${to}, but ${from.length === 1 ? 'is' : 'are'} no key of this table.`,
  formLost: (from: string[], to: string[]) =>
    `That ${listed(from)} ${from.length === 1 ? 'determines' : 'determine'} ${listed(to)} can no longer be checked inside one table.`,
  formRight: (form: string, count: number) =>
    `Right: ${counted(count, 'table')} in ${form}, and nothing is lost.`,

  outcomesEmpty: 'There is nothing to check yet: say for each step what becomes of it.',
  outcomesOpen: (count: number) => `${counted(count, 'step')} ${count === 1 ? 'has' : 'have'} no answer yet.`,
  outcomesRight: 'Right: that is what PostgreSQL does.',
  outcomesWrong: (right: number, all: number) =>
    `${right} of ${counted(all, 'step')} ${right === 1 ? 'is' : 'are'} right.`,
  outcomesLook: (step: number) => `Look at step ${step} again: who holds what at that moment?`,

  erdEmpty: 'There is nothing to check yet: add a relationship first.',
  erdSelf: (name: string) => `No relationship of ${name} with itself is asked for here.`,
  erdNone: (a: string, b: string) => `${a} and ${b} are not related directly.`,
  erdTwice: (a: string, b: string) => `There are more relationships of ${a} and ${b} than the text tells.`,
  erdMissing: (count: number) =>
    `${counted(count, 'relationship')} ${count === 1 ? 'is' : 'are'} still missing.`,
  erdEnd: (a: string, given: Cardinality, b: string) =>
    `Read it aloud: each ${a} has ${given} ${b}. Is that so?`,
  erdRight: (count: number) => `Right: all ${counted(count, 'relationship')}, with both ends.`,
  erdWrong: 'Not all relationships are as the text tells.',
} as const
