import type { ParseResult } from '@pgsql/types'
import { isSignificant, tokenize } from '../sql/lex.ts'
import type { Tree } from './types.ts'

// The fields that hold a place in the text.
const places = /(^|_)location$|^(rexpr_)?list_(start|end)$/

// The UTF-16 offset of a place in the text's UTF-8; negative numbers are no places.
function utf16Offsets(sql: string): (byte: number) => number {
  const bytes = new TextEncoder().encode(sql)
  if (bytes.length === sql.length) return (byte) => byte
  const offsets = new Uint32Array(bytes.length + 1)
  let offset = 0
  bytes.forEach((byte, i) => {
    offsets[i] = offset
    const starts = (byte & 0xc0) !== 0x80
    if (starts) offset += byte >= 0xf0 ? 2 : 1
  })
  offsets[bytes.length] = offset
  return (byte) => (byte < 0 ? byte : (offsets[byte] ?? offset))
}

/** Reads the parser's answer to `sql`, in which places are counted in bytes of UTF-8. */
export function readTree(json: string, sql: string): Tree {
  const offsetOf = utf16Offsets(sql)
  const { stmts = [] } = JSON.parse(json, (key, value: unknown) =>
    places.test(key) && typeof value === 'number' ? offsetOf(value) : value,
  ) as ParseResult
  const statements = stmts.flatMap(({ stmt, stmt_location: start = 0 }, i) => {
    const next = stmts[i + 1]?.stmt_location ?? sql.length
    const tokens = tokenize(sql.slice(start, next)).filter(isSignificant)
    while (tokens.at(-1)?.text === ';') tokens.pop()
    const [first, last] = [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0]
    return stmt ? [{ node: stmt, from: start + first, to: start + last }] : []
  })
  return { sql, statements }
}
