import { after } from './change.ts'
import { merge } from './merge.ts'
import type { Draft, PlaygroundRecord, PlaygroundTab } from './record.ts'

/** A playground tab as its page knows it. */
export type ShownTab = Pick<PlaygroundTab, 'id' | 'title' | 'sql'>

/** The playground as its page shows it; a tab is closed by standing in `closed`, never by being left out. */
export interface ShownPlayground {
  tabs: ShownTab[]
  closed: ShownTab[]
  current: string
  dataset: string
  workspace?: string
  name?: string
}

/**
 * The playground after what its page shows was saved at `now` (epoch ms) by the browser tab `by`. Only what differs from
 * `held` is a change, so the page must show `held` but for what the learner did; else it undoes other tabs' edits.
 */
export function withShown(
  held: PlaygroundRecord | undefined,
  shown: ShownPlayground,
  now: number,
  by: string,
): PlaygroundRecord {
  const open = new Map((held?.tabs ?? []).map((tab) => [tab.id, tab]))
  const gone = held?.gone ?? {}
  const stamp = (id: string) => after(now, Math.max(open.get(id)?.at ?? 0, gone[id] ?? 0))
  const placed = shown.tabs.map(({ id, title, sql }, place) => ({ id, title, sql, place }))
  const changed = placed.filter((tab) => !alike(tab, open.get(tab.id)))
  const ids = new Set(shown.tabs.map(({ id }) => id))
  const shut = shown.closed.filter(({ id }) => !ids.has(id) && (open.has(id) || gone[id] === undefined))
  const changes: PlaygroundRecord = {
    kind: 'playground',
    schema: 1,
    tabs: changed.map((tab) => ({ ...tab, at: stamp(tab.id), by })),
    closed: shut
      .filter(({ id, sql, title }) => open.get(id)?.sql !== sql || open.get(id)?.title !== title)
      .map(({ id, title, sql }) => ({ id, title, sql, place: 0, at: stamp(id), by })),
    gone: Object.fromEntries(shut.map(({ id }) => [id, stamp(id)])),
    current: shown.current,
    dataset: shown.dataset,
    ...(shown.workspace !== undefined && { workspace: shown.workspace }),
    ...(shown.name !== undefined && { name: shown.name }),
    at: after(now, Math.max(held?.at ?? 0, held?.removedAt ?? 0)),
    by,
  }
  return merge(held ?? changes, changes)
}

/** The workspace as the learner removed it at `now` (epoch ms); what it held is kept. */
export function withRemoved(held: PlaygroundRecord, now: number): PlaygroundRecord {
  return { ...held, removedAt: after(now, held.at) }
}

/** Whether the learner has removed the workspace. */
export const isRemoved = ({ removedAt = -Infinity, at }: PlaygroundRecord): boolean => removedAt >= at

type Placed = ShownTab & { place: number }

function alike(tab: Placed, other: Placed | undefined): boolean {
  return tab.title === other?.title && tab.sql === other.sql && tab.place === other.place
}

/** Whether the tab is, or was, one of the workspace. */
export const knowsTab = ({ tabs, gone }: PlaygroundRecord, id: string): boolean =>
  gone[id] !== undefined || tabs.some((tab) => tab.id === id)

/**
 * The playground with texts that a tab of the browser left behind when it was killed: newer ones than the record's
 * replace them, those of tabs that it does not know open again under `title`. Undefined when there is nothing to add.
 */
export function withSpilled(
  held: PlaygroundRecord | undefined,
  spilled: readonly [id: string, draft: Draft][],
  title: string,
  dataset: string,
): PlaygroundRecord | undefined {
  const known = new Map((held?.tabs ?? []).map((tab) => [tab.id, tab]))
  const places = (held?.tabs ?? []).map(({ place }) => place)
  const tabs = spilled.flatMap(([id, { sql, at, tab: by }], index): PlaygroundTab[] => {
    const tab = known.get(id)
    if (tab ? tab.at >= at || tab.sql === sql : (held?.gone[id] ?? 0) >= at || !sql.trim()) return []
    const place = tab?.place ?? Math.max(-1, ...places) + 1 + index
    return [{ id, title: tab?.title ?? title, place, sql, at, by }]
  })
  const newest = tabs.toSorted((a, b) => b.at - a.at)[0]
  if (!newest) return undefined
  const { id: current, at, by } = newest
  const base = held ?? {
    kind: 'playground',
    schema: 1,
    tabs: [],
    closed: [],
    gone: {},
    current,
    dataset,
    at,
    by,
  }
  return merge(base, { ...base, tabs, closed: [], gone: {}, current, at: after(at, held?.at), by })
}
