import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Picture as Drawn } from '#core/picture/picture.ts'
import Picture from '#ui/picture/Picture.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const pictures: Drawn[] = [
  { kind: 'pairs', rows: [['Ada', 'order 1'], ['Ada', 'order 2'], ['Bo', null]] }, // prettier-ignore
  { kind: 'groups', rows: [['fern', 'plant', '2'], ['moss', 'plant', '2'], ['spade', 'tool', '1']] }, // prettier-ignore
  { kind: 'frame', rows: [['Mon', '4', '1', '1', '4'], ['Tue', '6', '1', '2', '10'], ['Wed', '1', null, null, null]] }, // prettier-ignore
  { kind: 'recursion', rows: [['1', 'root'], ['2', 'left'], ['2', 'right']] }, // prettier-ignore
  { kind: 'sets', rows: [['a', '2', '1', '1'], ['b', '0', '9', '0']] }, // prettier-ignore
  { kind: 'matrix', rows: [['true', 'NULL', null], ['NULL', 'NULL', null], ['true', 'true', 't'], ['NULL', 'true', null]] }, // prettier-ignore
  { kind: 'bars', rows: [['smallint', '2'], ['numeric', '8']] }, // prettier-ignore
  { kind: 'flow', rows: [['client', 'backend', 'SQL'], ['backend', 'WAL', 'the change']] }, // prettier-ignore
]
const pictureOf = (kind: Drawn['kind']): Drawn => {
  const picture = pictures.find((one) => one.kind === kind)
  if (!picture) throw new Error(`no picture ${kind}`)
  return picture
}

beforeEach(async () => {
  await page.viewport(390, 800)
})

test.each(pictures)('a picture $kind says its rows and has no fault of access', async (picture) => {
  const { container } = await render(Picture, { picture })
  const said = container.textContent
  for (const cell of picture.rows.map(([first]) => first)) expect(said).toContain(cell ?? 'NULL')
  const { violations } = await axe.run(container)
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('who has no partner is told in words', async () => {
  const { container } = await render(Picture, { picture: pictureOf('pairs') })
  const [ada, bo] = Array.from(container.querySelectorAll('ul:first-child li'), (item) => item.textContent)
  expect(ada).toContain('pairs with order 1, order 2')
  expect(bo).toContain('no partner')
})

test('the frame follows the current row, by keyboard and by pointer', async () => {
  await render(Picture, { picture: pictureOf('frame') })
  await expect.element(page.getByText('The frame of Tue is rows 1 to 2; the result is 10.')).toBeVisible()
  page.getByRole('slider').element().focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByText('The frame of Mon is row 1; the result is 4.')).toBeVisible()
  await userEvent.click(page.getByRole('cell', { name: 'Wed' }))
  await expect.element(page.getByText('The frame of Wed is empty; the result is NULL.')).toBeVisible()
})

test('a recursion shows its rows step by step', async () => {
  await render(Picture, { picture: pictureOf('recursion') })
  await expect.element(page.getByText('left', { exact: true })).toBeVisible()
  await expect.element(page.getByText('Step 2 adds 2 rows.')).toBeVisible()
  page.getByRole('slider').element().focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByText('left', { exact: true })).not.toBeVisible()
  await expect.element(page.getByText('Step 1 adds one row.')).toBeVisible()
})
