const shortNames: [RegExp, string][] = [
  [/^timestamp(\(\d\))? with time zone/, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/, 'timestamp$1'],
  [/^time(\(\d\))? with time zone/, 'timetz$1'],
  [/^time(\(\d\))? without time zone/, 'time$1'],
  [/^character varying/, 'varchar'],
  [/^character\b/, 'char'],
]

/** A type by its short name, e.g. `timestamptz` for `timestamp with time zone`. */
export function shortType(type: string): string {
  const found = shortNames.find(([long]) => long.test(type))
  return found ? type.replace(...found) : type
}
