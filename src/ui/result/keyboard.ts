/** A cell of the view; row -1 is the header. */
export interface Position {
  row: number
  column: number
}

/** How far one can go; `page` is in rows. */
export interface Extent {
  rows: number
  columns: number
  page: number
}

const steps: Record<string, (extent: Extent, far: boolean) => Position> = {
  ArrowUp: ({ rows }, far) => ({ row: far ? -rows : -1, column: 0 }),
  ArrowDown: ({ rows }, far) => ({ row: far ? rows : 1, column: 0 }),
  ArrowLeft: ({ columns }, far) => ({ row: 0, column: far ? -columns : -1 }),
  ArrowRight: ({ columns }, far) => ({ row: 0, column: far ? columns : 1 }),
  PageUp: ({ page }) => ({ row: -page, column: 0 }),
  PageDown: ({ page }) => ({ row: page, column: 0 }),
  Home: ({ rows, columns }, far) => ({ row: far ? -rows : 0, column: -columns }),
  End: ({ rows, columns }, far) => ({ row: far ? rows : 0, column: columns }),
}

/**
 * Where a key leads from a cell; `far` is with Ctrl. Only ArrowUp by one step enters the header. Undefined when the key is
 * none that moves.
 */
export function destination(key: string, far: boolean, from: Position, extent: Extent): Position | undefined {
  const step = steps[key]?.(extent, far)
  if (!step) return undefined
  const entersHeader = (key === 'ArrowUp' && !far && from.row <= 0) || (from.row === -1 && step.row === 0)
  const top = entersHeader || extent.rows === 0 ? -1 : 0
  const clamp = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low), Math.max(low, high))
  return {
    row: clamp(from.row + step.row, top, extent.rows - 1),
    column: clamp(from.column + step.column, 0, extent.columns - 1),
  }
}
