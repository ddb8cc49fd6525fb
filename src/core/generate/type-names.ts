/** A type as `format_type` prints it, in its parts: `numeric(8,2)` is numeric with 8 and 2. */
export interface TypeParts {
  name: string
  modifiers: number[]
}

/** Cuts a type's name from its modifiers, which stand in the middle of `timestamp(3) with time zone`. */
export function typeParts(type: string): TypeParts {
  const found = /\((\d+(?:,-?\d+)*)\)/.exec(type)
  if (!found) return { name: type, modifiers: [] }
  return { name: type.replace(found[0], ''), modifiers: (found[1] ?? '').split(',').map(Number) }
}

/** The greatest value of each type of whole numbers. */
export const wholeNumbers: Record<string, number> = {
  smallint: 32_767,
  integer: 2_147_483_647,
  bigint: Number.MAX_SAFE_INTEGER,
}

/** The types of numbers with a fraction. */
export const fractions = ['numeric', 'real', 'double precision', 'money']

/** The types of a day or a moment. */
export const moments = ['date', 'timestamp without time zone', 'timestamp with time zone']

// An extension's type may stand with its schema.
const texts = ['text', 'character varying', 'character', 'bpchar', 'name', 'citext']

/** Whether values of the type are texts of the person's kind. */
export const isText = (name: string): boolean => texts.includes(name.replace(/^.*\./, ''))

/** How many characters a text of the type may have; undefined where there is no end. */
export function longest({ name, modifiers }: TypeParts): number | undefined {
  if (name === 'name') return 63
  return modifiers[0] ?? (name === 'character' ? 1 : undefined)
}

/** How many digits stand after the point. */
export function scaleOf({ name, modifiers }: TypeParts): number {
  if (name in wholeNumbers) return 0
  return name === 'numeric' && modifiers.length > 0 ? Math.max(0, modifiers[1] ?? 0) : 2
}

/** The greatest number that the type holds, as far as it has an end that matters. */
export function greatest(type: TypeParts): number {
  const [digits] = type.modifiers
  if (type.name === 'numeric' && digits !== undefined) {
    const scale = type.modifiers[1] ?? 0
    return 10 ** (digits - scale) - 10 ** -scale
  }
  return wholeNumbers[type.name] ?? Infinity
}
