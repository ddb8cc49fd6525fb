import { untrack } from 'svelte'
import { isRemoved, type ShownPlayground, withRemoved, withShown } from '#core/progress/change-playground.ts'
import { playgroundKey } from '#core/progress/keys.ts'
import type { PlaygroundRecord, ProgressRecord } from '#core/progress/record.ts'
import type { Records } from './records.svelte.ts'
import { soonWritten, type SaveState } from './saver.ts'
import { spillPlayground } from './spill.ts'
import type { Writer } from './writer.ts'

/** The playground's workspaces. */
export class Playgrounds {
  #records: Records
  #writer: Writer

  constructor(records: Records, writer: Writer) {
    this.#records = records
    this.#writer = writer
  }

  /** A workspace as it was saved, joined with what other tabs saved. */
  playground(workspace?: string): PlaygroundRecord | undefined {
    return maybePlayground(this.#records.get(playgroundKey(workspace)))
  }

  /** Every workspace that was saved, but for removed ones. */
  get playgrounds(): PlaygroundRecord[] {
    return this.#records.all.flatMap((record) => maybePlayground(record) ?? [])
  }

  /** How a workspace's newest change is held. */
  saveState(workspace?: string): SaveState | undefined {
    return this.#records.saveState(playgroundKey(workspace))
  }

  /** Notes a workspace as its page shows it: `playground` with what the learner changed. */
  savePlayground(shown: ShownPlayground): void {
    const held = this.#records.held(playgroundKey(shown.workspace))
    const before = held?.kind === 'playground' ? held : undefined
    const { now, tab } = this.#writer
    const record = withShown(before, keptOf(shown), now(), tab)
    const { spill } = this.#records
    const spilled = spill && spillPlayground(spill, record, before, tab)
    this.#records.change(record, spilled ? soonWritten : 0)
  }

  /** Removes a workspace from the list; its texts are kept. */
  removePlayground(workspace?: string): void {
    const held = untrack(() => this.playground(workspace))
    if (held) this.#records.change(withRemoved(held, this.#writer.now()))
  }
}

// The record if it is a workspace that was not removed.
function maybePlayground(record: ProgressRecord | undefined): PlaygroundRecord | undefined {
  return record?.kind === 'playground' && !isRemoved(record) ? record : undefined
}

// Just what is to be kept of what a page shows, out of its reactive state.
function keptOf(shown: ShownPlayground): ShownPlayground {
  const { tabs, closed, current, dataset, workspace, name } = $state.snapshot(shown)
  return {
    ...{ tabs, closed, current, dataset },
    ...(workspace !== undefined && { workspace }),
    ...(name !== undefined && { name }),
  }
}
