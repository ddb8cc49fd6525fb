/** A vector of pgvector: its numbers and its Euclidean length. */
export interface VectorValue {
  numbers: number[]
  norm: number
}

/** Reads the server's text of a vector. Undefined when it is none. */
export function parseVector(text: string): VectorValue | undefined {
  const inside = /^\[([^\]]+)\]$/.exec(text)?.[1]
  if (inside === undefined) return undefined
  const numbers = inside.split(',').map(Number)
  if (!numbers.every(Number.isFinite)) return undefined
  return { numbers, norm: Math.hypot(...numbers) }
}
