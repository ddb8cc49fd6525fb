import axe from 'axe-core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Dataset } from '#core/course/types.ts'
import type { ErdColumn } from '#core/erd/types.ts'
import DatasetView from '#ui/views/Dataset.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const column = (name: string, more: Partial<ErdColumn> = {}): ErdColumn => ({
  name,
  type: 'integer',
  nullable: false,
  primaryKey: name === 'id',
  ...more,
})
const box = { y: 12, width: 180, height: 76 }
const crew: Dataset = {
  name: 'crew',
  title: 'The crew',
  summary: 'Who sails.',
  source: 'Invented.',
  packed: 'first',
  story: [
    { kind: 'prose', html: '<h2>Who keeps these tables</h2><p>A ship does.</p>' },
    { kind: 'sql', html: '<span class="k">SELECT</span> 1', packed: 'second' },
  ],
  erd: {
    tables: [
      { name: 'ships', rows: 2, columns: [column('id'), column('name', { type: 'text' })] },
      {
        name: 'crew',
        rows: 12_345,
        comment: 'Who sails on which ship.',
        columns: [
          column('id'),
          column('ship_id', { nullable: true, references: { table: 'ships', column: 'id' } }),
        ],
      },
    ],
    references: [
      {
        from: 'crew',
        column: 'ship_id',
        to: 'ships',
        target: 'id',
        toEach: 'zero or one',
        fromEach: 'zero or more',
      },
    ],
  },
  drawing: {
    width: 470,
    height: 100,
    boxes: [
      { table: 'ships', x: 12, ...box },
      { table: 'crew', x: 276, ...box },
    ],
    lines: [
      {
        path: 'M192 55H276',
        ends: [
          { x: 192, y: 55, box: 'left', cardinality: 'zero or one' },
          { x: 276, y: 77, box: 'right', cardinality: 'zero or more' },
        ],
      },
    ],
  },
}

test('a database shows its tables as a diagram and says the same in words', async () => {
  await render(DatasetView, { dataset: crew })
  const diagram = page.getByRole('img', { name: /The tables of The crew/ }).element()
  const written = [...diagram.querySelectorAll('text')].map((text) => text.textContent)
  expect(written).toEqual(
    expect.arrayContaining(['ships', '2', 'crew', '12,345', 'PK', 'ship_id', 'FK', 'integer', 'text']),
  )
  // None or one ship on the left; none or more of the crew on the right.
  expect(diagram.querySelectorAll('circle')).toHaveLength(2)
  const row = (name: string) => page.getByRole('row', { name, exact: true })
  await expect.element(row('crew 12,345 Who sails on which ship. ship_id → ships, may be NULL')).toBeVisible()
  await page.getByText('crew: 2 columns').click()
  await expect.element(row('ship_id integer FK → ships.id yes')).toBeVisible()
})

test('the text in a box stays within it', async () => {
  await render(DatasetView, { dataset: crew })
  const diagram = page.getByRole('img').element()
  for (const group of diagram.querySelectorAll(':scope > g:has(> rect)')) {
    const edge = group.querySelector('rect')?.getBoundingClientRect()
    for (const text of group.querySelectorAll('text'))
      expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(edge?.right ?? 0)
  }
})

test('its database and each of its queries open in the playground by a link', async () => {
  await render(DatasetView, { dataset: crew })
  await expect
    .element(page.getByRole('link', { name: 'Open in the playground' }))
    .toHaveAttribute('href', '#/query/first')
  await expect
    .element(page.getByRole('link', { name: 'Open this query' }))
    .toHaveAttribute('href', '#/query/second')
})

test('a database without tables says so, and axe finds nothing grave on either', async () => {
  const screen = await render(DatasetView, { dataset: crew })
  const grave = async (): Promise<string[]> => {
    const { violations } = await axe.run(document.body)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id }) => id)
  }
  // What is too wide takes the focus from the first frame on.
  await expect.poll(grave).toEqual([])
  const none = { tables: [], references: [] }
  await screen.rerender({ dataset: { ...crew, erd: none } })
  await expect.element(page.getByText('nothing to draw')).toBeVisible()
  expect(page.getByRole('img').elements()).toEqual([])
  expect(await grave()).toEqual([])
})
