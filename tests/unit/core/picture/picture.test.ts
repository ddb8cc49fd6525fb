import { expect, test } from 'vitest'
import { addedBySteps } from '#core/picture/added.ts'
import { linksOf } from '#core/picture/links.ts'
import { isPictureKind, pictureFault } from '#core/picture/picture.ts'

test.each([
  ['pairs', ['left', 'right'], [['a', null]], undefined],
  ['pairs', ['right', 'left'], [['a', 'b']], 'needs the columns left, right, not right, left'],
  ['sets', ['value', 'left', 'right', 'kept'], [], 'needs rows'],
  ['bars', ['label', 'amount'], Array.from({ length: 41 }, () => ['a', '1']), 'at most 40 rows, not 41'],
] as const)('a picture %s of the columns %j', (kind, columns, rows, fault) => {
  const found = pictureFault(
    kind,
    columns,
    rows.map((row) => [...row]),
  )
  if (fault === undefined) expect(found).toBeUndefined()
  else expect(found).toContain(fault)
})

test('a kind is one of the table, not of its prototype', () => {
  expect(['pairs', 'toString', 'venn'].map(isPictureKind)).toEqual([true, false, false])
})

test('pairs join equal texts of a side; a row without a partner has no line', () => {
  const rows = [
    ['Ada', 'order 1'],
    ['Ada', 'order 2'],
    ['Bo', null],
    [null, 'order 9'],
  ]
  expect(linksOf({ kind: 'pairs', rows })).toEqual({
    left: ['Ada', 'Bo'],
    right: [{ text: 'order 1' }, { text: 'order 2' }, { text: 'order 9' }],
    links: [
      { left: 0, right: 0 },
      { left: 0, right: 1 },
    ],
  })
})

test('rows that look alike stay apart until they are grouped', () => {
  const rows = [
    ['plant', 'plant', '2'],
    ['plant', 'plant', '2'],
    [null, null, '1'],
  ]
  expect(linksOf({ kind: 'groups', rows })).toEqual({
    left: ['plant', 'plant', 'NULL'],
    right: [
      { text: 'plant', note: '2' },
      { text: 'NULL', note: '1' },
    ],
    links: [
      { left: 0, right: 0 },
      { left: 1, right: 0 },
      { left: 2, right: 1 },
    ],
  })
})

test('each step of a recursion has the rows that it added', () => {
  const rows = [
    ['1', 'root'],
    ['2', 'a'],
    ['2', null],
  ]
  expect(addedBySteps(rows)).toEqual([
    ['1', ['root']],
    ['2', ['a', 'NULL']],
  ])
})
