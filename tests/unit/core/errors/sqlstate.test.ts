import { describe, expect, test } from 'vitest'
import { classes } from '#core/errors/explanations/classes.ts'
import { codes } from '#core/errors/explanations/codes.ts'
import { explain } from '#core/errors/sqlstate.ts'

const common =
  '42601 42703 42P01 42803 42883 22P02 22012 23505 23503 23502 23514 25P02 57014 53200 54001 42702 42P10 21000 42804 ' +
  '22007 22008 40001 40P01 42501 42P07 42701 42710 2BP01 3F000 0A000 42846 22003 42P18 22023 55000'

test.each(common.split(' '))('%s has an explanation of its own', (code) => {
  expect(explain({ code, message: '' })).toBe(codes[code])
  expect(codes[code]).toBeDefined()
})

test('a rare code is explained by its class, an unknown one in general', () => {
  expect(explain({ code: '22P05', message: '' })).toBe(classes['22'])
  expect(explain({ code: 'ZZ999', message: '' }).title).toBe('PostgreSQL refused the statement')
})

describe('every entry', () => {
  const entries = [...Object.entries(codes), ...Object.entries(classes)]
  test.each(entries)('%s is made of a short title and whole sentences', (_, entry) => {
    expect(entry.title.length).toBeLessThan(45)
    expect(entry.title).not.toMatch(/[.!]$/)
    for (const text of [entry.means, entry.causes, entry.next]) expect(text).toMatch(/.[.]$/)
  })
})

test('every key is a SQLSTATE or a class', () => {
  for (const code of Object.keys(codes)) expect(code).toMatch(/^[0-9A-Z]{5}$/)
  for (const code of Object.keys(classes)) expect(code).toMatch(/^[0-9A-Z]{2}$/)
})

test('a parser that has no room left speaks of depth, not of syntax', () => {
  expect(explain({ code: '42601', message: 'memory exhausted at or near "("' })).toBe(codes['54001'])
})
