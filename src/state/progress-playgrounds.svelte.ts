import { isRemoved, knowsTab, type ShownPlayground, withSpilled } from '#core/progress/change-playground.ts'
import type { Draft, PlaygroundRecord, ProgressRecord } from '#core/progress/record.ts'
import { progressMessages } from './progress-messages.ts'

/** The record if it is a workspace that was not removed. */
export function maybePlayground(record: ProgressRecord | undefined): PlaygroundRecord | undefined {
  return record?.kind === 'playground' && !isRemoved(record) ? record : undefined
}

/** Just what is to be kept of what a page shows, out of its reactive state. */
export function keptOf(shown: ShownPlayground): ShownPlayground {
  const { tabs, closed, current, dataset, workspace, name } = $state.snapshot(shown)
  return {
    ...{ tabs, closed, current, dataset },
    ...(workspace !== undefined && { workspace }),
    ...(name !== undefined && { name }),
  }
}

/** The workspaces with the texts that killed tabs of the browser left behind, each where its tab is known. */
export function withLeftBehind(
  all: readonly PlaygroundRecord[],
  tabs: readonly [id: string, draft: Draft][],
): PlaygroundRecord[] {
  const home = (id: string) => all.find((record) => knowsTab(record, id))?.workspace
  const first = all.find(({ workspace }) => workspace === undefined)
  return [first, ...all.filter((record) => record !== first)].flatMap((held) => {
    const workspace = held?.workspace
    const own = tabs.filter(([id]) => home(id) === workspace)
    return withSpilled(held, own, progressMessages.restoredTab, '') ?? []
  })
}
