import { typeParts } from './type-names.ts'

const hash = 'md5(random()::text)'
const point = 'point(random(0, 100), random(0, 100))'
const day = "date '2024-01-01'"
const moment = "timestamp '2024-01-01'"

// `row` is the number of the row, which keeps ranges apart.
const made: Record<string, (row: string, size: number) => string> = {
  uuid: () => `${hash}::uuid`,
  json: (row) => `json_build_object('number', ${row}, 'score', random(0, 100), 'active', random() < 0.5)`,
  jsonb: (row) => `jsonb_build_object('number', ${row}, 'score', random(0, 100), 'active', random() < 0.5)`,
  bytea: () => `decode(${hash}, 'hex')`,
  inet: () => "concat_ws('.', 10, random(0, 255), random(0, 255), random(1, 254))::inet",
  cidr: () => "concat('10.', random(0, 255), '.', random(0, 255), '.0/24')::cidr",
  macaddr: () => `left(${hash}, 12)::macaddr`,
  macaddr8: () => `left(${hash}, 16)::macaddr8`,
  interval: () => "random() * interval '30 days'",
  'time without time zone': () => "time '00:00' + random() * interval '24 hours'",
  'time with time zone': () => "(time '00:00' + random() * interval '24 hours')::timetz",
  bit: (_, size) => bits(size),
  'bit varying': (_, size) => bits(Math.min(size, 8)),
  int4range: (row) => `int4range(${row} * 10, ${row} * 10 + random(1, 10))`,
  int8range: (row) => `int8range(${row}::bigint * 10, ${row}::bigint * 10 + random(1, 10))`,
  numrange: (row) => `numrange(${row}, ${row} + random(0.1, 1.0))`,
  daterange: (row) => `daterange(${day} + ${row} * 7, ${day} + ${row} * 7 + random(1, 7))`,
  tsrange: (row) =>
    `tsrange(${moment} + ${row} * interval '1 hour', ${moment} + (${row} + random(0.1, 1.0)::float8) * interval '1 hour')`,
  tstzrange: (row) =>
    `tstzrange(timestamptz ${moment.slice(10)} + ${row} * interval '1 hour', timestamptz ${moment.slice(10)} + (${row} + random(0.1, 1.0)::float8) * interval '1 hour')`,
  point: () => point,
  lseg: () => `lseg(${point}, ${point})`,
  box: () => `box(${point}, ${point})`,
  path: () => `path(polygon(box(${point}, ${point})))`,
  polygon: () => `polygon(box(${point}, ${point}))`,
  circle: () => `circle(${point}, random(1, 10))`,
  line: (row) => `line(${point}, point(${row}, 200))`,
  xml: (row) => `xmlelement(name item, xmlattributes(${row} AS number), ${hash})`,
  tsquery: () => `to_tsquery('simple', 'w' || ${hash})`,
  oid: () => 'random(1, 100000)::oid',
  pg_lsn: () => "'0/0'::pg_lsn + random(1, 1000000)",
  jsonpath: (row) => `('$.a' || ${row})::jsonpath`,
  '"char"': () => 'chr(random(97, 122))::"char"',
  hstore: (row) => `hstore('number', (${row})::text)`,
  ltree: (row) => `('top.n' || random(1, 9) || '.n' || ${row})::ltree`,
  vector: (row, size) => numbers(row, size, 'vector'),
  halfvec: (row, size) => numbers(row, size, 'halfvec'),
  sparsevec: (row, size) => numbers(row, size, 'sparsevec'),
  cube: () => 'cube(ARRAY[random(), random(), random()])',
}

function bits(size: number): string {
  if (size > 31)
    return `(${Array.from({ length: Math.ceil(size / 31) }, () => bits(31)).join(' || ')})::bit(${size})`
  return `random(0, ${2 ** size - 1})::bit(${size})`
}

// The row's number in the inner query has it run for each row anew.
const numbers = (row: string, size: number, type: string): string =>
  `(SELECT array_agg(random() * 2 - 1) FROM generate_series(1, ${size}) WHERE ${row} > 0)::real[]::${type}`

/** An expression for a usual value of a type that has neither text, number nor moment; undefined for unknown types. */
export function typicalOf(type: string, row: string): string | undefined {
  const { name, modifiers } = typeParts(type)
  const plain = name.replace(/^.*\./, '')
  const multi = /^(int4|int8|num|date|ts|tstz)multirange$/.exec(plain)?.[1]
  if (multi !== undefined) return `multirange(${typicalOf(`${multi}range`, row) ?? ''})`
  const size = modifiers[0] ?? (plain === 'bit' ? 1 : plain === 'bit varying' ? 8 : 3)
  return made[plain]?.(row, size)
}
