import axe from 'axe-core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { column, grid, set, show } from './grid-stage.ts'

const png =
  '\\x89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082'

const values: [string, number, string, string, string[]][] = [
  ['integer[]', 1007, '{{1,2},{3,NULL}}', 'an array', ['2 dimensions, 2 × 2 elements', 'null']],
  ['int4range', 3904, '[1,10)', 'a range', ['From 1, which is included; to 10, which is not included']],
  ['int4multirange', 4451, '{[1,3),[5,)}', 'a multirange', ['2 ranges', 'without an end']],
  ['interval', 1186, '1 mon -02:00:00', 'an interval', ['1 month and minus 2 hours']],
  ['bytea', 17, png, 'a picture', ['68 bytes', '89 50 4e 47', '.PNG']],
  ['vector(2)', 20_000, '[3,-4]', 'a vector', ['2 dimensions, length (norm) 5']],
  ['tsvector', 3614, "'rat':3A 'fat':2", 'a tsvector', ['2 lexemes', 'rat', '3A']],
  ['xml', 142, '<a><b>1</b></a>', 'XML', ['<b>1</b>']],
  ['bit(9)', 1560, '101010101', 'bits', ['9 bits, 5 of them 1', '10101010 1']],
  ['cidr', 650, '10.0.0.0/8', 'a network', ['Network 10.0.0.0 with 8 leading bits fixed']],
  ['record', 2249, '(1,"a b",)', 'a row', ['3 fields', 'a b']],
]
test.each(values)('%s', async (type, oid, text, _, shown) => {
  await show(set([column('v', oid, type)], [[text]]))
  grid().element().focus()
  await userEvent.keyboard('{Enter}')
  const region = page.getByRole('dialog').getByRole('region')
  for (const words of shown) await expect.element(region).toHaveTextContent(words)
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await expect.element(region).toHaveTextContent(text)
})

test('a megabyte opens in pieces and is searched', async () => {
  const text = `${'lorem ipsum '.repeat(90_000)}needle`
  await show(set([column('v', 25, 'text')], [[text]]))
  grid().element().focus()
  await userEvent.keyboard('{Enter}')
  const region = page.getByRole('dialog').getByRole('region')
  await expect.element(page.getByText('1,080,006 characters')).toBeVisible()
  expect(region.element().textContent.length).toBeLessThan(500_000)
  await page.getByRole('searchbox', { name: 'Find in the value' }).fill('NEEDLE')
  await expect.element(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await expect.poll(() => region.element().querySelector('mark')?.textContent).toBe('needle')
})

test('JSON is folded, long lists in portions', async () => {
  const text = `{"deep": {"a": [${Array.from({ length: 3000 }, (_, index) => index).join(', ')}]}, "n": 1e400}`
  await show(set([column('v', 3802, 'jsonb')], [[text]]))
  grid().element().focus()
  await userEvent.keyboard('{Enter}')
  const region = page.getByRole('dialog').getByRole('region')
  await expect.element(region).toHaveTextContent('"n": 1e400')
  await expect.element(region.getByRole('button', { name: 'Show 2,800 more' })).toBeVisible()
  await region.getByText('"deep"').click()
  await expect.element(region).toHaveTextContent('"deep": {1 member}')
})
