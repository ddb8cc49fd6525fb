import type { Column } from '#core/result/types.ts'
import { parseArray, type ArrayValue } from '#core/value/array.ts'
import { imageType, parseBytea } from '#core/value/bytes.ts'
import { parseComposite } from '#core/value/composite.ts'
import { parseInterval, type IntervalPart } from '#core/value/interval.ts'
import { jsonRoot, type JsonPart } from '#core/value/json-tree.ts'
import { valueKind } from '#core/value/kind.ts'
import { parseMultirange, parseRange, type RangeValue } from '#core/value/range.ts'
import { parseTsvector, type Lexeme } from '#core/value/tsvector.ts'
import { parseVector, type VectorValue } from '#core/value/vector.ts'
import { layOutXml } from '#core/value/xml.ts'

/** A value as it is shown beside its text. */
export type Formed =
  | { kind: 'json'; root: JsonPart }
  | { kind: 'xml'; text: string }
  | { kind: 'array'; value: ArrayValue }
  | { kind: 'range'; value: RangeValue }
  | { kind: 'multirange'; value: RangeValue[] }
  | { kind: 'interval'; parts: IntervalPart[] }
  | { kind: 'bytea'; bytes: Uint8Array<ArrayBuffer>; image: string | undefined }
  | { kind: 'vector'; value: VectorValue }
  | { kind: 'tsvector'; lexemes: Lexeme[] }
  | { kind: 'composite'; fields: (string | null)[] }
  | { kind: 'bits' }
  | { kind: 'network'; address: string; bits: string | undefined }

// Above this many characters reading a value at once would hold the page up; its text stays.
const most = 4e6

const given = <T, F>(value: T | undefined, form: (value: T) => F): F | undefined =>
  value === undefined ? undefined : form(value)

/** Reads a value for showing it. Undefined when its text is all there is to show. */
export function formOf(column: Column, text: string): Formed | undefined {
  if (text.length > most) return undefined
  const kind = valueKind(column, text)
  if (kind === 'json') return given(jsonRoot(text), (root) => ({ kind, root }))
  if (kind === 'xml') return given(layOutXml(text), (laidOut) => ({ kind, text: laidOut }))
  if (kind === 'array')
    return given(parseArray(text, column.type === 'box[]' ? ';' : ','), (value) => ({ kind, value }))
  if (kind === 'range') return given(parseRange(text), (value) => ({ kind, value }))
  if (kind === 'multirange') return given(parseMultirange(text), (value) => ({ kind, value }))
  if (kind === 'interval') return given(parseInterval(text), (parts) => ({ kind, parts }))
  if (kind === 'bytea') return given(parseBytea(text), (bytes) => ({ kind, bytes, image: imageType(bytes) }))
  if (kind === 'vector') return given(parseVector(text), (value) => ({ kind, value }))
  if (kind === 'tsvector') return given(parseTsvector(text), (lexemes) => ({ kind, lexemes }))
  if (kind === 'composite') return given(parseComposite(text), (fields) => ({ kind, fields }))
  if (kind === 'bits') return { kind }
  if (kind !== 'network') return undefined
  const [address = '', bits] = text.split('/')
  return { kind, address, bits }
}
