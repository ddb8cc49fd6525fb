/** The differences between neighbours; a counter that was set back counts from nothing. */
export function rates(values: readonly number[]): number[] {
  return values.slice(1).map((value, at) => {
    const before = values[at] ?? 0
    return value < before ? value : value - before
  })
}

/** The points of a line over values from left to right in a box, as an SVG polyline has them; zero is the bottom. */
export function linePoints(values: readonly number[], width: number, height: number): string {
  const most = Math.max(1, ...values)
  const step = width / Math.max(1, values.length - 1)
  const at = (value: number): string => (height - (value / most) * height).toFixed(1)
  return values.map((value, index) => `${(index * step).toFixed(1)},${at(value)}`).join(' ')
}

/** Bytes in words. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB']
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1] ?? 'GB'}`
}
