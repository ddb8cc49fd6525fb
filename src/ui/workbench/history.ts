import type { HistoryEntry } from '#state/workbench-types.ts'
import { historyText } from './messages.ts'

/** The entries of one day under its name. */
export interface HistoryDay {
  day: string
  entries: HistoryEntry[]
}

/** The history newest first, under its days: Today, Yesterday, then dates. `now` in epoch ms. */
export function byDay(history: HistoryEntry[], now: number): HistoryDay[] {
  const days: HistoryDay[] = []
  for (const entry of history.toSorted((a, b) => b.at - a.at)) {
    const day = dayName(entry.at, now)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

function dayName(at: number, now: number): string {
  const date = new Date(now)
  const midnight = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  const before = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1).getTime()
  if (at >= midnight) return historyText.today
  if (at >= before) return historyText.yesterday
  return new Date(at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
}

// Made once: the making takes a hundred times as long as the printing.
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The time of day of an entry, e.g. 14:32. */
export function timeOfDay(at: number): string {
  return clock.format(at)
}

/** Which runs of the history are listed. */
export type HistoryOutcome = 'all' | 'ok' | 'failed'

/** The runs whose SQL or error code holds all the words of a search, in any case, and that went as asked. */
export function searchHistory(
  history: readonly HistoryEntry[],
  search: string,
  outcome: HistoryOutcome,
): HistoryEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return history.filter(({ sql, code, ok }) => {
    if (outcome !== 'all' && ok !== (outcome === 'ok')) return false
    const text = `${sql} ${code ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
