import { describe, expect, test } from 'vitest'
import { dimensions, parseArray } from '#core/value/array.ts'
import { hexDump, imageType, parseBytea } from '#core/value/bytes.ts'
import { parseComposite } from '#core/value/composite.ts'
import { parseInterval } from '#core/value/interval.ts'
import { jsonChildren, jsonRoot } from '#core/value/json-tree.ts'
import { valueKind } from '#core/value/kind.ts'
import { characterCount, cutPieces } from '#core/value/pieces.ts'
import { parseMultirange, parseRange } from '#core/value/range.ts'
import { parseTsvector } from '#core/value/tsvector.ts'
import { parseVector } from '#core/value/vector.ts'
import { layOutXml } from '#core/value/xml.ts'

const readers: [string, (text: string) => unknown, [string, unknown][]][] = [
  [
    'arrays',
    (text) => parseArray(text),
    [
      ['{}', { items: [] }],
      ['{1,2,NULL}', { items: ['1', '2', null] }],
      ['{"NULL","a,b","c\\"d\\\\","",null}', { items: ['NULL', 'a,b', 'c"d\\', '', null] }],
      [
        '{{1,2},{3,4}}',
        {
          items: [
            ['1', '2'],
            ['3', '4'],
          ],
        },
      ],
      ['[0:1][2:2]={{a},{b}}', { items: [['a'], ['b']], lower: [0, 2] }],
      ['{1,2', undefined],
      ['{"a}', undefined],
      ['{1}x', undefined],
      ['1', undefined],
    ],
  ],
  [
    'composites',
    parseComposite,
    [
      ['(1,"a b",)', ['1', 'a b', null]],
      ['("say ""hi""","back\\\\slash","")', ['say "hi"', 'back\\slash', '']],
      ['()', [null]],
      ['("(1,2)",x)', ['(1,2)', 'x']],
      ['(1,2', undefined],
      ['1', undefined],
    ],
  ],
  [
    'ranges',
    parseRange,
    [
      ['[1,10)', { lower: { value: '1', inclusive: true }, upper: { value: '10', inclusive: false } }],
      ['(,5]', { lower: { inclusive: false }, upper: { value: '5', inclusive: true } }],
      [
        '["2025-01-01 00:00:00","2025-02-01 00:00:00")',
        {
          lower: { value: '2025-01-01 00:00:00', inclusive: true },
          upper: { value: '2025-02-01 00:00:00', inclusive: false },
        },
      ],
      ['["",a)', { lower: { value: '', inclusive: true }, upper: { value: 'a', inclusive: false } }],
      ['empty', 'empty'],
      ['[1,2', undefined],
    ],
  ],
  [
    'multiranges',
    parseMultirange,
    [
      ['{}', []],
      [
        '{[1,3),[5,)}',
        [
          { lower: { value: '1', inclusive: true }, upper: { value: '3', inclusive: false } },
          { lower: { value: '5', inclusive: true }, upper: { inclusive: false } },
        ],
      ],
      ['{[1,3) [5,)}', undefined],
    ],
  ],
  [
    'intervals',
    parseInterval,
    [
      [
        '1 year 2 mons -3 days +04:05:06.700',
        [
          { amount: '1', unit: 'year' },
          { amount: '2', unit: 'month' },
          { amount: '-3', unit: 'day' },
          { amount: '4', unit: 'hour' },
          { amount: '5', unit: 'minute' },
          { amount: '6.7', unit: 'second' },
        ],
      ],
      ['-00:00:01', [{ amount: '-1', unit: 'second' }]],
      ['00:00:00', []],
      ['P1Y', undefined],
    ],
  ],
  [
    'bytea',
    (text) => parseBytea(text),
    [
      ['\\x00ff10', Uint8Array.of(0, 255, 16)],
      ['\\x', Uint8Array.of()],
      ['a\\\\b\\001', Uint8Array.of(97, 92, 98, 1)],
      ['\\x0', undefined],
      ['\\xzz', undefined],
      ['\\9', undefined],
    ],
  ],
  [
    'vectors',
    parseVector,
    [
      ['[3,-4]', { numbers: [3, -4], norm: 5 }],
      ['[]', undefined],
      ['[a]', undefined],
    ],
  ],
  [
    'tsvectors',
    parseTsvector,
    [
      [
        "'fat':2A,11 'it''s' 'rat':3",
        [
          { word: 'fat', positions: ['2A', '11'] },
          { word: "it's", positions: [] },
          { word: 'rat', positions: ['3'] },
        ],
      ],
      ['', []],
      ['fat', undefined],
    ],
  ],
  [
    'XML',
    layOutXml,
    [
      [
        '<a><b>1</b><c/><d x="1>2"><e></e></d></a>',
        '<a>\n  <b>1</b>\n  <c/>\n  <d x="1>2">\n    <e></e>\n  </d>\n</a>',
      ],
      [
        '<?xml version="1.0"?><!-- hi --><a>\n<b/></a>',
        '<?xml version="1.0"?>\n<!-- hi -->\n<a>\n  <b/>\n</a>',
      ],
      ['<p>some <b>bold</b> text</p>', '<p>some <b>bold</b> text</p>'],
      ['<a><![CDATA[<x>]]></a>', '<a>\n  <![CDATA[<x>]]>\n</a>'],
      ['<a><b></a>', undefined],
      ['plain', undefined],
    ],
  ],
]
describe.each(readers)('%s', (_, read, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

test('dimensions of an array', () => {
  expect(dimensions(parseArray('{{1,2,3},{4,5,6}}')?.items ?? [])).toEqual([2, 3])
})

test('a hex dump', () => {
  const bytes = new TextEncoder().encode('Hello, world! é\n--')
  expect(hexDump(bytes, 0, 100)).toBe(
    '00000000  48 65 6c 6c 6f 2c 20 77  6f 72 6c 64 21 20 c3 a9  Hello, world! ..\n' +
      '00000010  0a 2d 2d                                          .--',
  )
})

const images: [string, string | undefined][] = [
  ['\\x89504e470d0a1a0a00', 'image/png'],
  ['\\xffd8ffe0', 'image/jpeg'],
  ['\\x474946383961', 'image/gif'],
  ['\\x524946460000000057454250', 'image/webp'],
  ['<?xml version="1.0"?>\n<svg xmlns="x">', 'image/svg+xml'],
  ['<svgx>', undefined],
  ['\\x00', undefined],
]
test.each(images)('%s is %s', (text, type) => {
  expect(imageType(parseBytea(text) ?? new Uint8Array())).toBe(type)
})

describe('JSON', () => {
  const text = '{"a" : 12345678901234567890.10, "b,": [1, {"x": "]}\\""}, []], "a": null}'
  const print = (from: string) => {
    const root = jsonRoot(from)
    return (
      root && jsonChildren(from, root).map(({ key, kind, from: at, to }) => [key, kind, from.slice(at, to)])
    )
  }
  test('members keep their digits, their order and their repetition', () => {
    expect(print(text)).toEqual([
      ['"a"', 'number', '12345678901234567890.10'],
      ['"b,"', 'array', '[1, {"x": "]}\\""}, []]'],
      ['"a"', 'word', 'null'],
    ])
  })
  const cases: [string, unknown][] = [
    ['[]', []],
    [
      ' [ 1 , "," ] ',
      [
        [undefined, 'number', '1'],
        [undefined, 'string', '","'],
      ],
    ],
    ['"x"', []],
    ['{"a"', undefined],
    ['1 2', undefined],
    ['', undefined],
  ]
  test.each(cases)('%s', (given, expected) => {
    expect(print(given)).toEqual(expected)
  })
})

const kinds: [string, number, string, string][] = [
  ['jsonb', 3802, '{}', 'json'],
  ['integer[]', 1007, '{}', 'array'],
  ['mood[]', 20_001, '{}', 'array'],
  ['int4range', 3904, 'empty', 'range'],
  ['datemultirange', 4535, '{}', 'multirange'],
  ['vector(3)', 20_002, '[1,2,3]', 'vector'],
  ['tsvector', 3614, '', 'tsvector'],
  ['bit(4)', 1560, '1010', 'bits'],
  ['address', 20_003, '(a,b)', 'composite'],
  ['point', 600, '(1,2)', 'plain'],
  ['xml', 142, '<a/>', 'xml'],
  ['cidr', 650, '10.0.0.0/8', 'network'],
]
test.each(kinds)('%s', (type, typeOid, text, kind) => {
  expect(valueKind({ type, typeOid }, text)).toBe(kind)
})

test('a long text is cut at lines, else anywhere but within a character', () => {
  expect(cutPieces('ab\ncd\nefghij', 7)).toEqual(['ab\ncd\n', 'efghij'])
  expect(cutPieces('aa🌳bb', 3)).toEqual(['aa', '🌳b', 'b'])
  expect(cutPieces('')).toEqual([])
  const long = 'x'.repeat(1_000_000)
  expect(cutPieces(long).join('')).toBe(long)
  expect(characterCount('a🌳é')).toBe(3)
})
