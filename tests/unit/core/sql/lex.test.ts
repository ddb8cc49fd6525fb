import { describe, expect, it } from 'vitest'
import { tokenize } from '#core/sql/lex.ts'

// SQL and its tokens without blanks as kind:text.
const cases: [string, string[]][] = [
  ['SELECT a.b', ['word:SELECT', 'word:a', 'punct:.', 'word:b']],
  ['größe$1', ['word:größe$1']],
  ['"A ""b"', ['quoted:"A ""b"']],
  ['U&"d\\0061"', ['quoted:U&"d\\0061"']],
  ["'it''s' E'\\'' x'1f'", ["string:'it''s'", "string:E'\\''", "string:x'1f'"]],
  ["'a'\n  'b' 'c'", ["string:'a'\n  'b'", "string:'c'"]],
  ['$$a$$ $x$ $$ $x$', ['string:$$a$$', 'string:$x$ $$ $x$']],
  ['$1 $2', ['parameter:$1', 'parameter:$2']],
  [
    '1 1.5 .5 1. 1e10 1.5E-3',
    ['number:1', 'number:1.5', 'number:.5', 'number:1.', 'number:1e10', 'number:1.5E-3'],
  ],
  ['0x1F 0b10 0o7 1_000', ['number:0x1F', 'number:0b10', 'number:0o7', 'number:1_000']],
  ['1..2', ['number:1', 'punct:.', 'number:.2']],
  ['a::int', ['word:a', 'operator:::', 'word:int']],
  ['a=-1', ['word:a', 'operator:=', 'operator:-', 'number:1']],
  ['a@-1', ['word:a', 'operator:@-', 'number:1']],
  ["a->>'b'", ['word:a', 'operator:->>', "string:'b'"]],
  ['1--2', ['number:1', 'comment:--2']],
  ['1*/*x*/2', ['number:1', 'operator:*', 'comment:/*x*/', 'number:2']],
  ['/* a /* b */ c */ d', ['comment:/* a /* b */ c */', 'word:d']],
  ["'open", ["string:'open"]],
  ["E'open\\", ["string:E'open\\"]],
  ['"open', ['quoted:"open']],
  ['$a$open', ['string:$a$open']],
  ['/* open', ['comment:/* open']],
  ['\\d €', ['punct:\\', 'word:d', 'word:€']],
]

describe('tokenize', () => {
  it.each(cases)('%j', (sql, expected) => {
    const tokens = tokenize(sql)
    expect(tokens.map((token) => token.text).join('')).toBe(sql)
    expect(
      tokens.filter((token) => token.kind !== 'space').map((token) => `${token.kind}:${token.text}`),
    ).toEqual(expected)
  })

  it('counts parentheses, and never below zero', () => {
    expect(
      tokenize('a(b(c))d)e(')
        .map((token) => `${token.text}${token.depth}`)
        .join(' '),
    ).toBe('a0 (0 b1 (1 c2 )1 )0 d0 )0 e0 (0')
  })
})
