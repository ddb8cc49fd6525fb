/** An element of an array as its own text; NULL is null. */
export type ArrayItem = string | null | ArrayItem[]

/** An array value; `lower` are the lower bounds of its dimensions where they are not 1. */
export interface ArrayValue {
  items: ArrayItem[]
  lower?: number[]
}

/** Reads the server's text of an array. Undefined when it is none. */
export function parseArray(text: string, delimiter = ','): ArrayValue | undefined {
  const bounds = /^(?:\[[+-]?\d+:[+-]?\d+\])+=/.exec(text)?.[0] ?? ''
  let at = bounds.length

  function quoted(): string | undefined {
    let value = ''
    for (at++; at < text.length; at++) {
      if (text[at] === '"') {
        at++
        return value
      }
      if (text[at] === '\\') at++
      value += text[at] ?? ''
    }
    return undefined
  }

  function bare(): string | null {
    let value = ''
    while (at < text.length && text[at] !== delimiter && text[at] !== '}') {
      if (text[at] === '\\') at++
      value += text[at++] ?? ''
    }
    return value.toUpperCase() === 'NULL' ? null : value
  }

  function list(): ArrayItem[] | undefined {
    if (text[at++] !== '{') return undefined
    const items: ArrayItem[] = []
    if (text[at] === '}') {
      at++
      return items
    }
    for (;;) {
      const item = text[at] === '{' ? list() : text[at] === '"' ? quoted() : bare()
      if (item === undefined) return undefined
      items.push(item)
      const next = text[at++]
      if (next === '}') return items
      if (next !== delimiter) return undefined
    }
  }

  const items = list()
  if (!items || at !== text.length) return undefined
  const lower = [...bounds.matchAll(/\[([+-]?\d+):/g)].map(([, bound]) => Number(bound))
  return lower.length > 0 ? { items, lower } : { items }
}

/** How many elements there are in each dimension, e.g. [2, 3]. */
export function dimensions(items: readonly ArrayItem[]): number[] {
  const [first] = items
  return [items.length, ...(Array.isArray(first) ? dimensions(first) : [])]
}
