import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { ChartSpec } from '#core/chart/spec.ts'
import type { ResultSet } from '#core/result/types.ts'
import ChartPanel from '#ui/chart/ChartPanel.svelte'
import { column, set } from './grid-stage.ts'

const sales = set(
  [column('day', 1082, 'date'), column('kind', 25, 'text'), column('total', 1700, 'numeric')],
  Array.from({ length: 40 }, (_, index) => [
    `2025-01-${String(1 + (index >> 1)).padStart(2, '0')}`,
    index % 2 ? 'trees' : 'herbs',
    index === 7 ? null : String(index * 1.5),
  ]),
)

async function show(result: ResultSet, chosen?: ChartSpec) {
  const host = document.createElement('div')
  host.style.cssText = 'display:flex;flex-direction:column;height:700px;width:800px'
  document.body.replaceChildren(host)
  const onchoose = vi.fn()
  const screen = await render(ChartPanel, { target: host, props: { result, more: false, chosen, onchoose } })
  const choose = (spec: ChartSpec) => screen.rerender({ chosen: spec })
  return { onchoose, choose }
}

const drawing = () => page.getByRole('img', { name: /^Chart/ })
const shapes = (name: string) => document.querySelectorAll(`.drawing svg [data-mark="${name}"] > *`).length

test('a chart is proposed, drawn, described, and free of grave faults', async () => {
  await show(sales)
  await expect
    .element(drawing())
    .toHaveAccessibleName(
      'Chart (line): total by day, 39 values in 2 series. The numbers are in the table below.',
    )
  await expect.poll(() => document.querySelectorAll('.drawing svg [data-mark="line"]').length).toBe(2)
  await expect
    .element(page.getByText(/39 rows in 39 marks. 1 without a number or a place are left out/))
    .toBeVisible()
  await expect.element(page.getByRole('listitem').filter({ hasText: 'trees' })).toBeVisible()
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})

test('another chart is chosen and drawn', async () => {
  const { onchoose, choose } = await show(sales)
  await page.getByRole('combobox', { name: 'Chart' }).selectOptions('bars')
  expect(onchoose).toHaveBeenLastCalledWith({
    mark: 'bar',
    x: 0,
    y: 2,
    colour: 1,
    aggregation: 'none',
    sort: 'data',
  })
  await choose({ mark: 'bar', x: 1, y: 2, aggregation: 'avg', sort: 'value' })
  await expect.poll(() => shapes('bar')).toBe(2)
  await expect.element(drawing()).toHaveAccessibleName(/avg of total by kind, 2 values/)
  await choose({ mark: 'histogram', x: 2, aggregation: 'count', sort: 'data' })
  await expect.poll(() => shapes('rect')).toBeGreaterThan(5)
  await choose({ mark: 'heatmap', x: 0, colour: 1, y: 2, aggregation: 'sum', sort: 'data' })
  await expect.poll(() => shapes('cell')).toBe(39)
  await choose({ mark: 'dot', x: 2, y: 2, colour: 1, aggregation: 'none', sort: 'data' })
  await expect.poll(() => shapes('dot')).toBe(39)
})

test('a single number stands large; JSON has no chart and says why', async () => {
  await show(set([column('count', 20, 'bigint')], [['1234567']]))
  await expect.element(page.getByText('1,234,567')).toBeVisible()
  await show(set([column('doc', 3802, 'jsonb')], [['{}']]))
  await expect.element(page.getByText('No chart of this')).toBeVisible()
})

test('pictures are saved with their background and legend', async () => {
  await show(sales)
  await expect.poll(() => document.querySelectorAll('.drawing svg').length).toBe(1)
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
    return 'data:,'
  })
  await page.getByRole('button', { name: 'Save as SVG' }).click()
  const text = (await saved[0]?.text()) ?? ''
  expect(text).toContain('total by day')
  expect(text).toContain('>trees</text>')
  expect(text).not.toContain('var(')
  await page.getByRole('button', { name: 'Save as PNG' }).click()
  await expect.poll(() => saved[1]?.type).toBe('image/png')
  expect(saved[1]?.size).toBeGreaterThan(5000)
})
