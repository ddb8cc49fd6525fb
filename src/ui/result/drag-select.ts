import type { Position } from './keyboard.ts'

/** What a pointer is over: a cell, the number of a row, or a column's header. */
export type Spot =
  { kind: 'cell'; at: Position } | { kind: 'row'; row: number } | { kind: 'header'; column: number }

/** Reads the spot from the data attributes of the nearest elements that have them. */
export function spotOf(target: EventTarget | null): Spot | undefined {
  if (!(target instanceof Element)) return undefined
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
  if (row === undefined) return column === undefined ? undefined : { kind: 'header', column: Number(column) }
  if (column === undefined) return { kind: 'row', row: Number(row) }
  return { kind: 'cell', at: { row: Number(row), column: Number(column) } }
}

const speed = 0.4

/**
 * Follows the pointer until it is let go and tells each spot it comes over; beyond an edge of `scroller` it scrolls, the faster
 * the farther.
 */
export function followDrag(scroller: HTMLElement, over: (spot: Spot) => void): void {
  const end = new AbortController()
  const { signal } = end
  const inset = 4
  let x = 0
  let y = 0
  let frame = 0
  const beyond = (value: number, low: number, high: number) =>
    value < low ? value - low : value > high ? value - high : 0
  const step = () => {
    frame = 0
    const box = scroller.getBoundingClientRect()
    const left = beyond(x, box.left, box.right)
    const top = beyond(y, box.top, box.bottom)
    if (left !== 0 || top !== 0) {
      scroller.scrollBy(left * speed, top * speed)
      frame = requestAnimationFrame(step)
    }
    const inside = (value: number, low: number, high: number) =>
      Math.min(Math.max(value, low + inset), high - inset)
    const spot = spotOf(
      document.elementFromPoint(inside(x, box.left, box.right), inside(y, box.top, box.bottom)),
    )
    if (spot) over(spot)
  }
  const stop = () => {
    end.abort()
    cancelAnimationFrame(frame)
  }
  addEventListener(
    'pointermove',
    (event) => {
      x = event.clientX
      y = event.clientY
      frame ||= requestAnimationFrame(step)
    },
    { signal },
  )
  addEventListener('pointerup', stop, { signal })
  addEventListener('pointercancel', stop, { signal })
}
