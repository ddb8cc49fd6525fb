/** What a value is, as far as showing, sorting and comparing it goes. `number` is exact, `float` is not. */
export type TypeFamily =
  | 'number'
  | 'float'
  | 'text'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'interval'
  | 'json'
  | 'bytea'
  | 'uuid'
  | 'array'
  | 'other'

// OIDs are those of pg_type.dat; they never change between versions of PostgreSQL.
const scalars: Record<number, TypeFamily> = {
  16: 'boolean',
  17: 'bytea',
  18: 'text', // "char"
  19: 'text', // name
  20: 'number', // bigint
  21: 'number', // smallint
  23: 'number', // integer
  25: 'text',
  26: 'number', // oid
  28: 'number', // xid
  114: 'json',
  700: 'float', // real
  701: 'float', // double precision
  705: 'text', // unknown
  1042: 'text', // character
  1043: 'text', // character varying
  1082: 'date',
  1083: 'time',
  1114: 'timestamp',
  1184: 'timestamp', // with time zone
  1186: 'interval',
  1266: 'time', // with time zone
  1700: 'number', // numeric
  2950: 'uuid',
  3802: 'json', // jsonb
  5069: 'number', // xid8
}

const arrays = new Set([
  199, 1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1016, 1017,
  1018, 1019, 1020, 1021, 1022, 1027, 1028, 1034, 1040, 1041, 1115, 1182, 1183, 1185, 1187, 1231, 1263, 1270,
  1561, 1563, 2201, 2287, 2949, 2951, 3221, 3643, 3645, 3735, 3770, 3807, 3905, 3907, 3909, 3911, 3913, 3927,
  4073, 6150, 6151, 6152, 6153, 6155, 6157,
])

/** The family of a type by its OID; enums, domains, ranges and what an extension brings are `other`. */
export function typeFamily(oid: number): TypeFamily {
  return scalars[oid] ?? (arrays.has(oid) ? 'array' : 'other')
}

/** Whether values of the type are numbers, exact or not: shown on the right, summed, written without quotes. */
export function isNumeric(oid: number): boolean {
  const family = typeFamily(oid)
  return family === 'number' || family === 'float'
}
