import { describe, expect, test } from 'vitest'
import { findSteps, matchFrom } from '#core/result/find.ts'
import { finish } from '#core/result/steps.ts'
import { markPieces, textSearch, type TextQuery } from '#core/result/text-search.ts'
import type { Cell } from '#core/result/types.ts'
import { appendRows, encodeRows } from '#core/result/wire.ts'

const cells: Cell[][] = [
  ['1', 'Monstera', null],
  ['2', 'ficus, MONSTERA', 'null'],
  ['3', 'Écheveria', 'a.b'],
  ['10', '', '漢字 axb'],
]
const rows = appendRows(encodeRows(cells.slice(0, 2)), encodeRows(cells.slice(2)))

function found(
  query: Partial<TextQuery> & { text: string },
  order?: number[],
  columns = [0, 1, 2],
): number[][] {
  const search = textSearch({ regex: false, matchCase: false, ...query })
  if (!search) throw new Error('no search')
  const matches = finish(findSteps(rows, order && Uint32Array.from(order), columns, search))
  return Array.from(matches.places, (place, index) => [place, matches.columns[index] ?? -1])
}

const cases: [string, ReturnType<typeof found>, number[][]][] = [
  [
    'any case',
    found({ text: 'monstera' }),
    [
      [0, 1],
      [1, 1],
    ],
  ],
  ['the same case', found({ text: 'MONSTERA', matchCase: true }), [[1, 1]]],
  ['beyond ASCII', found({ text: 'éche' }), [[2, 1]]],
  ['signs are no pattern', found({ text: 'a.b' }), [[2, 2]]],
  [
    'a pattern',
    found({ text: 'a.b', regex: true }),
    [
      [2, 2],
      [3, 2],
    ],
  ],
  [
    'a pattern of the whole value',
    found({ text: '^1', regex: true }),
    [
      [0, 0],
      [3, 0],
    ],
  ],
  ['NULL holds no text', found({ text: 'null' }), [[1, 2]]],
  [
    'in the order of the view',
    found({ text: 'monstera' }, [1, 3, 0]),
    [
      [0, 1],
      [2, 1],
    ],
  ],
  ['in some columns', found({ text: '1' }, undefined, [2, 1]), []],
  ['columns by their place', found({ text: 'a' }, [1], [2, 1]), [[0, 1]]],
  ['across two fields there is nothing', found({ text: '1Mon' }), []],
]
test.each(cases)('%s', (_, got, expected) => {
  expect(got).toEqual(expected)
})

test('an expression that is none is refused', () => {
  expect(textSearch({ text: '(', regex: true, matchCase: false })).toBeUndefined()
  expect(found({ text: '(' })).toEqual([])
})

test('more matches than the first room takes', () => {
  const many = encodeRows(Array.from({ length: 3000 }, (_, index) => [String(index), 'x']))
  const search = textSearch({ text: 'x', regex: false, matchCase: false })
  if (!search) throw new Error('no search')
  const matches = finish(findSteps(many, undefined, [0, 1], search))
  expect(matches.places.length).toBe(3000)
  expect(matches.places[2999]).toBe(2999)
  expect([matchFrom(matches, 5, 0), matchFrom(matches, 5, 2), matchFrom(matches, 9999, 0)]).toEqual([
    5, 6, 3000,
  ])
})

describe('marks', () => {
  const pieces: [string, string, string][] = [
    ['banana', 'an', 'b[an][an]a'],
    ['Banana', 'B', '[B]anana'],
    ['x', 'y', 'x'],
    ['', 'y', ''],
  ]
  test.each(pieces)('%s for %s', (text, wanted, expected) => {
    const pattern = textSearch({ text: wanted, regex: false, matchCase: false })?.pattern ?? /$/g
    expect(
      markPieces(text, pattern)
        .map(({ text, hit }) => (hit ? `[${text}]` : text))
        .join(''),
    ).toBe(expected)
  })
  test('an empty match marks nothing', () => {
    expect(markPieces('ab', /x*/gu)).toEqual([{ text: 'ab', hit: false }])
  })
})
