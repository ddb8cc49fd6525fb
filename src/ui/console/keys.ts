/** What a key asks of the console. */
export type ConsoleKey =
  | 'enter'
  | 'complete'
  | 'leave'
  | 'earlier'
  | 'later'
  | 'search'
  | 'interrupt'
  | 'clear'
  | 'home'
  | 'end'
  | 'cut to start'
  | 'cut to end'

const withControl: Record<string, ConsoleKey> = {
  r: 'search',
  c: 'interrupt',
  l: 'clear',
  a: 'home',
  e: 'end',
  u: 'cut to start',
  k: 'cut to end',
}

const alone: Record<string, ConsoleKey> = {
  Enter: 'enter',
  Tab: 'complete',
  Escape: 'leave',
  ArrowUp: 'earlier',
  ArrowDown: 'later',
}

/** What a key event asks for; undefined when it is the browser's. */
export function consoleKey(event: KeyboardEvent): ConsoleKey | undefined {
  if (event.isComposing || event.altKey || event.metaKey || event.shiftKey) return undefined
  return event.ctrlKey ? withControl[event.key] : alone[event.key]
}

/** The newest line with `text` in it before the one at `before`; -1 when there is none. */
export function searchLines(lines: readonly string[], text: string, before = lines.length): number {
  return lines.findLastIndex((line, at) => at < before && line.includes(text))
}
