import type { Cell } from '../result/types.ts'

/** For each kind of picture the columns that its query gives, in this order. */
const columnsOf = {
  /** How rows pair up; NULL where one has no partner. */
  pairs: ['left', 'right'],
  /** Which rows become one: rows of the same group have the same result. */
  groups: ['row', 'group', 'result'],
  /** The window frame of each row: positions of its first and last row from 1, NULL where it is empty. */
  frame: ['row', 'value', 'from', 'to', 'result'],
  /** The rows that each step adds. */
  recursion: ['step', 'row'],
  /** How often a value stands on each side, and how many of it are kept. */
  sets: ['value', 'left', 'right', 'kept'],
  /** A value for each pair, such as a truth table. */
  matrix: ['across', 'down', 'value'],
  /** Amounts side by side; the label may say its unit. */
  bars: ['label', 'amount'],
  /** Parts and what goes from one to another. */
  flow: ['from', 'to', 'label'],
} as const

export type PictureKind = keyof typeof columnsOf

/** A picture with the rows that it draws. */
export interface Picture {
  kind: PictureKind
  rows: Cell[][]
}

/** More rows than this are a table, not a picture. */
const mostRows = 40

/** Whether there is such a kind of picture. */
export function isPictureKind(name: string): name is PictureKind {
  return Object.hasOwn(columnsOf, name)
}

/** All kinds, for a message. */
export const pictureKinds = Object.keys(columnsOf).join(', ')

/** Why a result can't be drawn as such a picture; undefined when it can. */
export function pictureFault(
  kind: PictureKind,
  columns: readonly string[],
  rows: readonly Cell[][],
): string | undefined {
  const wanted = columnsOf[kind]
  if (columns.join() !== wanted.join())
    return `a picture ${kind} needs the columns ${wanted.join(', ')}, not ${columns.join(', ')}`
  if (rows.length === 0) return `a picture ${kind} needs rows`
  if (rows.length > mostRows) return `a picture draws at most ${mostRows} rows, not ${rows.length}`
  return undefined
}
