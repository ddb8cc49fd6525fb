/** The list with the entry at `place` moved by `step`; the same list when it would leave it. */
export function moved(order: number[], place: number, step: -1 | 1): number[] {
  const item = order[place]
  const other = order[place + step]
  if (item === undefined || other === undefined) return order
  return order.with(place, other).with(place + step, item)
}

const reserved = /run|check|stop|reset|hint|solution/i

/** An item's words without the backticks around its code. */
export function spoken(item: string): string {
  return item.replace(/`([^`\n]+)`/g, '$1')
}

/** How a button names the item that it moves: by its words, unless they hold one of the page's own button names. */
export function itemName(item: string, fallback: string): string {
  return reserved.test(item) ? fallback : spoken(item)
}
