import { typeFamily } from '../result/type-family.ts'
import type { Column } from '../result/types.ts'

/** How a value is best shown when it stands alone; `plain` as its text. */
export type ValueKind =
  | 'json'
  | 'xml'
  | 'array'
  | 'range'
  | 'multirange'
  | 'interval'
  | 'bytea'
  | 'vector'
  | 'tsvector'
  | 'composite'
  | 'bits'
  | 'network'
  | 'plain'

const byName: [RegExp, ValueKind][] = [
  [/\[\]$/, 'array'],
  [/multirange$/, 'multirange'],
  [/range$/, 'range'],
  [/^xml$/, 'xml'],
  [/^(.*\.)?(half)?vec(tor)?(\(\d+\))?$/, 'vector'],
  [/^tsvector$/, 'tsvector'],
  [/^bit( varying)?(\(\d+\))?$/, 'bits'],
  [/^(inet|cidr)$/, 'network'],
  [/^record$/, 'composite'],
]

/** The kind of a column's values. A type of the learner's own may be a composite one: its values tell. */
export function valueKind({ typeOid, type }: Pick<Column, 'typeOid' | 'type'>, text: string): ValueKind {
  const family = typeFamily(typeOid)
  if (family === 'json' || family === 'bytea' || family === 'interval' || family === 'array') return family
  const named = byName.find(([pattern]) => pattern.test(type))?.[1]
  if (named) return named
  // From this OID on types are not PostgreSQL's own.
  return typeOid >= 16_384 && /^\(.*\)$/s.test(text) ? 'composite' : 'plain'
}
