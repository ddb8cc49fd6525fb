/**
 * Where the arrow keys, Home and End lead from `index` among `count` items, round the ends;
 * undefined when the key is not for moving or there is nothing to move to.
 */
export function step(
  key: string,
  index: number,
  count: number,
  direction: 'row' | 'column',
): number | undefined {
  if (count === 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === (direction === 'row' ? 'ArrowRight' : 'ArrowDown')) return (index + 1) % count
  if (key === (direction === 'row' ? 'ArrowLeft' : 'ArrowUp')) return (index - 1 + count) % count
  return undefined
}
