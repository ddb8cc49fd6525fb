import { same } from '#core/progress/equal.ts'
import { merge } from '#core/progress/merge.ts'
import {
  blankExercise,
  type Draft,
  type ExerciseRecord,
  type PlaygroundRecord,
  type ProgressRecord,
} from '#core/progress/record.ts'
import type { Spill } from '#storage/spill.ts'

// Playground tabs' texts wait beside the exercises' drafts.
const prefix = 'playground/'

/** What killed tabs of the browser left behind: exercises' drafts as records, playground tabs' texts by tab. */
export function readSpill(spill: Spill | undefined): {
  exercises: ExerciseRecord[]
  tabs: [id: string, draft: Draft][]
} {
  const all = spill?.read() ?? []
  const isTab = ([id]: [string, Draft]): boolean => id.startsWith(prefix)
  return {
    exercises: all.filter((one) => !isTab(one)).map(([id, draft]) => ({ ...blankExercise(id), draft })),
    tabs: all.filter(isTab).map(([id, draft]) => [id.slice(prefix.length), draft]),
  }
}

/** Notes the playground texts that this tab of the browser, `by`, has just changed; false when one could not be. */
export function spillPlayground(
  spill: Spill,
  { tabs }: PlaygroundRecord,
  before: PlaygroundRecord | undefined,
  by: string,
): boolean {
  return tabs
    .filter(
      ({ id, sql, by: writer }) => writer === by && before?.tabs.find((tab) => tab.id === id)?.sql !== sql,
    )
    .map(({ id, sql, at }) => spill.write(prefix + id, { sql, at, tab: by }))
    .every((held) => held)
}

/** Forgets what the store now holds. */
export function clearSpill(spill: Spill, stored: ProgressRecord): void {
  if (stored.kind === 'playground')
    for (const { id, at } of stored.tabs) spill.clear(prefix + id, (draft) => draft.at <= at)
  if (stored.kind === 'exercise')
    spill.clear(stored.id, (draft) => same(merge(stored, { ...blankExercise(stored.id), draft }), stored))
}
