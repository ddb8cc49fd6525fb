import { compareKeys, greatestBy, greatestOf, newestFirst } from './order.ts'
import { PLAYGROUND_TEXTS, type PlaygroundRecord, type PlaygroundTab } from './record.ts'

/**
 * Joins two playgrounds; see `merge`. Each browser tab's newest text of a playground tab is held; the newest of them
 * is the open one unless the tab was closed at or after it, and all others stand in `closed`, the oldest cut off.
 */
export function mergePlayground(a: PlaygroundRecord, b: PlaygroundRecord): PlaygroundRecord {
  const rank = ({ at, by, sql, title, place }: PlaygroundTab) => [at, by, sql, title, place]
  const texts = newestFirst(
    greatestBy(
      [a, b].flatMap(({ tabs, closed }) => [...tabs, ...closed]),
      ({ id, by }) => JSON.stringify([id, by]),
      rank,
    ),
    (tab) => [...rank(tab), tab.id],
  )
  const gone = greatestOf(a.gone, b.gone)
  const newest = greatestBy(texts, ({ id }) => id, rank)
  const open = new Set(newest.filter(({ id, at }) => at > (gone[id] ?? -Infinity)))
  const rankOf = ({ at, by, current, dataset, name = '' }: PlaygroundRecord) => [
    at,
    by,
    current,
    dataset,
    name,
  ]
  const choice = compareKeys(rankOf(a), rankOf(b)) < 0 ? b : a
  const { workspace } = a
  const removedAt = Math.max(a.removedAt ?? -Infinity, b.removedAt ?? -Infinity)
  return {
    kind: 'playground',
    schema: 1,
    ...(workspace !== undefined && { workspace }),
    ...(choice.name !== undefined && { name: choice.name }),
    ...(removedAt > -Infinity && { removedAt }),
    tabs: [...open].sort((left, right) => compareKeys([left.place, left.id], [right.place, right.id])),
    // Counting open texts too keeps the cut the same in whatever order records meet.
    closed: texts.filter((tab, index) => !open.has(tab) && index < PLAYGROUND_TEXTS),
    gone,
    current: choice.current,
    dataset: choice.dataset,
    at: choice.at,
    by: choice.by,
  }
}
