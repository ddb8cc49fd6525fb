/** The numbers 0 to count-1 in an order that depends on `seed` alone; it may be the sorted one. */
export function permuted(count: number, seed: string): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  let state = Array.from(seed).reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  )
  for (let last = count - 1; last > 0; last--) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    const other = (state >>> 0) % (last + 1)
    ;[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0]
  }
  return order
}

/**
 * The numbers 0 to count-1 in an order that depends on `seed` alone and is never the sorted one (from two on), so that
 * an ordering exercise looks the same each time and is never solved from the start.
 */
export function shuffled(count: number, seed: string): number[] {
  const order = permuted(count, seed)
  const sorted = order.every((value, index) => value === index)
  return sorted ? [...order.slice(1), ...order.slice(0, 1)] : order
}
