import type { Cell } from '../result/types.ts'
import type { Picture } from './picture.ts'

/** Two lists of rows and the lines between them, by position. */
export interface Links {
  left: string[]
  /** `note` is what a group comes to. */
  right: { text: string; note?: string }[]
  links: { left: number; right: number }[]
}

const shown = (cell: Cell | undefined): string => cell ?? 'NULL'

/** The place of a text in a list, to which it is added when it is new. */
function place(list: string[], text: string): number {
  const at = list.indexOf(text)
  return at >= 0 ? at : list.push(text) - 1
}

function pairLinks(rows: readonly Cell[][]): Links {
  const [left, right]: [string[], string[]] = [[], []]
  const links: Links['links'] = []
  for (const [one, two] of rows) {
    const from = one == null ? undefined : place(left, one)
    const to = two == null ? undefined : place(right, two)
    if (from !== undefined && to !== undefined) links.push({ left: from, right: to })
  }
  return { left, right: right.map((text) => ({ text })), links }
}

// Rows that look alike stay apart: that they become one is what is shown.
function groupLinks(rows: readonly Cell[][]): Links {
  const names: string[] = []
  const links = rows.map(([, group], left) => ({ left, right: place(names, shown(group)) }))
  const right = names.map((text, at) => {
    const [, , note] = rows[links.findIndex((link) => link.right === at)] ?? []
    return { text, note: shown(note) }
  })
  return { left: rows.map(([row]) => shown(row)), right, links }
}

/** What a picture of pairs or groups draws. Equal texts of one side of pairs are one row. */
export function linksOf({ kind, rows }: Picture): Links {
  return kind === 'groups' ? groupLinks(rows) : pairLinks(rows)
}
