import { knowsTab, withSpilled } from '#core/progress/change-playground.ts'
import type { Draft, PlaygroundRecord } from '#core/progress/record.ts'
import { progressMessages } from './messages.ts'

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
