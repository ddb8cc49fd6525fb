import { describe, expect, it } from 'vitest'
import { identName, quoteIdent, quoteLiteral } from '#core/sql/identifiers.ts'
import { excerpt, lineColumn, offsetOfCodePoint } from '#core/sql/position.ts'

describe('identifiers', () => {
  it.each([
    ['customers', 'customers'],
    ['order', '"order"'],
    ['values', '"values"'],
    ['name', 'name'],
    ['Name', '"Name"'],
    ['two words', '"two words"'],
    ['a"b', '"a""b"'],
    ['1st', '"1st"'],
    ['größe', '"größe"'],
    ['', '""'],
  ])('quotes the name %j as %s', (name, sql) => {
    expect(quoteIdent(name)).toBe(sql)
    expect(identName(sql)).toBe(name)
  })

  it('folds a name without quotes and reads one that is still open', () => {
    expect(identName('Customers')).toBe('customers')
    expect(identName('"Two w')).toBe('Two w')
    expect(identName('"')).toBe('')
  })

  it.each([
    ['a', "'a'"],
    ["it's", "'it''s'"],
    ['a\\b', "E'a\\\\b'"],
  ])('quotes the text %j as %s', (text, sql) => expect(quoteLiteral(text)).toBe(sql))
})

describe('positions', () => {
  it.each([
    ['abc', 1, 0],
    ['abc', 3, 2],
    ['ä😀b', 3, 3],
    ['abc', 9, 3],
    ['abc', 0, 0],
  ])('in %j code point %i is at offset %i', (text, position, offset) => {
    expect(offsetOfCodePoint(text, position)).toBe(offset)
  })

  it.each([
    ['abc', 0, 1, 1],
    ['a\nbc', 3, 2, 2],
    ['😀\n😀x', 5, 2, 2],
    ['a\n', 2, 2, 1],
  ])('in %j offset %i is line %i, column %i', (text, offset, line, column) => {
    expect(lineColumn(text, offset)).toEqual({ line, column })
  })
})

it.each([
  ['select 1', 7, 9, 'select 1', 'select '],
  ['one\ntwo three\nfour', 8, 9, 'two three', 'two '],
  ['', 0, 9, '', ''],
  ['one\n', 4, 9, '', ''],
  ['abcdefghijkl', 6, 3, '…defghi…', '…def'],
  ['abcdefghijkl', 6, 6, 'abcdefghijkl', 'abcdef'],
])('the line of %j around %i, %i to each side', (text, offset, most, code, before) => {
  expect(excerpt(text, offset, most)).toEqual({ code, before })
})
