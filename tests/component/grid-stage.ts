import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Cell, Column, ResultSet } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'
import { spawnFinder } from '#app/spawn.ts'
import { Finder } from '#engine/finder.ts'
import { PatternFind } from '#state/pattern-find.ts'
import { patternFindKey } from '#ui/result/pattern-context.ts'
import ResultGrid from '#ui/result/ResultGrid.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

/** What a page provides its grids with. */
export const withPatterns = new Map([[patternFindKey, () => new PatternFind(new Finder(spawnFinder))]])

/** A column of a type. */
export const column = (name: string, typeOid: number, type: string): Column => ({
  name,
  typeOid,
  typeModifier: -1,
  type,
})
/** A result of cells. */
export const set = (columns: Column[], cells: Cell[][]): ResultSet => ({ columns, rows: encodeRows(cells) })

/** 100,000 rows. */
export const many = set(
  [column('id', 23, 'integer'), column('name', 25, 'text'), column('price', 1700, 'numeric')],
  Array.from({ length: 100_000 }, (_, index) => [
    String(index + 1),
    `plant ${index + 1}`,
    index % 10 === 0 ? null : `${(index * 7919) % 1000}.50`,
  ]),
)
/** What is hard to tell apart. */
export const few = set(
  [column('id', 23, 'integer'), column('id', 25, 'text'), column('doc', 3802, 'jsonb')],
  [
    ['10', 'b', '{"n": 12345678901234567890}'],
    ['9', '', null],
    ['-1.5', 'null', '[]'],
    [null, null, '1'],
  ],
)

/** The grid. */
export const grid = () => page.getByRole('grid', { name: 'Result', exact: true })
/** A cell by its row, 0 being the header, and its column from 1. */
export const cell = (row: number, column: number) => {
  const found = document.querySelector<HTMLElement>(
    `[role=row][aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`,
  )
  if (!found) throw new Error(`No cell in row ${row}, column ${column}`)
  return found
}
/** The drawn texts of a column. */
export const texts = (column: number) =>
  [...document.querySelectorAll(`[role=gridcell][aria-colindex="${column}"]`)].map((found) =>
    found.textContent.trim(),
  )
/** The element that the keyboard is at. */
export const active = () => {
  const id = grid().element().getAttribute('aria-activedescendant')
  return id ? document.getElementById(id) : null
}

/** Shows a result in a frame of a fixed size. */
export async function show(result: ResultSet, more: Record<string, unknown> = {}) {
  const host = document.createElement('div')
  host.style.cssText = 'display:flex;flex-direction:column;height:420px;width:700px'
  document.body.replaceChildren(host)
  return await render(ResultGrid, { target: host, props: { result, ...more }, context: withPatterns })
}
