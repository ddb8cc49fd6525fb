import { describe, expect, test } from 'vitest'
import { detectEncoding, markLength } from '#core/files/encoding.ts'
import { sniffTable } from '#core/files/sniff.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const people = 'id;name;born;score\r\n1;Müller;01.02.1990;1,5\r\n2;"Lee; Ann";15.12.1985;2,25\r\n'

describe('encoding', () => {
  test.each([
    ['ASCII', [0x61, 0x2c], 'utf-8', 0],
    ['UTF-8', [...bytes('a;ü')], 'utf-8', 0],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'utf-8', 3],
    ['cp1252', [0x61, 0xfc, 0x62], 'windows-1252', 0],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0], 'utf-16le', 2],
    ['big-endian UTF-16 with a mark', [0xfe, 0xff, 0, 0x61], 'utf-16be', 2],
    ['UTF-16 without a mark', [0x61, 0, 0x62, 0, 0x63, 0], 'utf-16le', 0],
  ] as const)('%s', (_, given, encoding, mark) => {
    const data = Uint8Array.from(given)
    expect(detectEncoding(data, false)).toEqual({ encoding, mark })
    expect(markLength(data, encoding)).toBe(mark)
  })

  test('a character that the sample cuts in two is no fault', () => {
    expect(detectEncoding(bytes('aü').subarray(0, 2), true).encoding).toBe('utf-8')
    expect(detectEncoding(bytes('aü').subarray(0, 2), false).encoding).toBe('windows-1252')
  })
})

describe('how a delimited file is read', () => {
  test.each([
    [
      'commas',
      'id,name\n1,Ann\n2,Bob\n',
      { delimiter: ',', quote: '"', header: true, rowEnd: 'lf', skip: 0 },
    ],
    ['semicolons and decimal commas', people, { delimiter: ';', header: true }],
    ['tabs', 'a\tb\n1\t2,5\n3\t4,5\n', { delimiter: '\t', header: true }],
    ['bars', 'a|b|c\n1|2|3\n', { delimiter: '|', header: true }],
    ["Excel's sep line", 'sep=;\r\na;b\r\n1;2\r\n', { delimiter: ';', skip: 1, header: true }],
    ['no header', '1,Ann\n2,Bob\n', { header: false }],
    ['no header, texts that repeat', 'red,big\nblue,big\nred,small\n', { header: false }],
    ['names over texts', 'name,city\nAnn,Rome\nBob,Oslo\n', { header: true }],
    ['single quotes', "id,text\n1,'a, b'\n2,'c, d'\n", { delimiter: ',', quote: "'" }],
    ['apostrophes are no quotes', "id,text\n1,it's\n2,that's\n", { quote: '"' }],
    ['line breaks in cells', 'id,text\n1,"a\nb"\n2,"c;d;e\nf"\n', { delimiter: ',' }],
    ["an old Mac's line ends", 'a,b\r1,2\r', { delimiter: ',', rowEnd: 'cr' }],
    ['a column only', 'name\nAnn\nBob\n', { header: true }],
    ['an empty file', '', { delimiter: ',', header: false }],
  ])('%s', (_, text, format) => {
    expect(sniffTable('x.csv', bytes(text), 'utf-8')).toMatchObject({ kind: 'delimited', ...format })
  })

  test('what a person has set stays', () => {
    const format = sniffTable('x.csv', bytes(people), 'windows-1252', { delimiter: ',', header: false })
    expect(format).toMatchObject({ delimiter: ',', header: false, encoding: 'windows-1252' })
  })
})

describe('the shape of JSON', () => {
  test.each([
    ['[{"a":1}]', 'array'],
    ['{"a":1}\n{"a":2}\n', 'lines'],
    ['{"a":1}', 'lines'],
    ['{\n  "a": [1, 2]\n}', 'columns'],
  ])('%j', (text, shape) => {
    expect(sniffTable('x.json', bytes(text), 'utf-8')).toMatchObject({ kind: 'json', shape })
  })

  test('a file that is only called so is read as text', () => {
    expect(sniffTable('x.json', bytes('a,b\n1,2\n'), 'utf-8').kind).toBe('delimited')
  })
})
