import type { EngineLost } from './client.ts'
import type { ExtensionSource } from './equipment.ts'
import type { DatabaseState, Entry } from './journal.ts'
import type { DatabaseImage, EngineParts } from './protocol.ts'

/** Why and how the engine was replaced under the learner. */
export interface Replacement {
  reason: EngineLost['reason']
  message: string
  /** Earlier statements that were run again. */
  replayed: number
  /** Statements of an open transaction that were rolled back. */
  rolledBack: number
  /** Statements that could not be run again, with the first one's error. */
  lost: number
  lostBecause?: string
}

/** A copy of the database as it was at one moment. */
export interface Copy {
  image: DatabaseImage
  /** What was changed since; undefined when the copy is of no use any more: an undo or a reset came between. */
  after: () => readonly Entry[] | undefined
  /** From now on the session's state is this copy and what was changed since. */
  adopt: () => void
}

/** What became of earlier changes that were made again. */
export type Restored = Pick<Replacement, 'replayed' | 'lost' | 'lostBecause'>

/** What is told of a replay, without the engine on which it was made. */
export function told({ replayed, lost, lostBecause }: Restored): Restored {
  return { replayed, lost, ...(lostBecause === undefined ? {} : { lostBecause }) }
}

/** What a session is made with. */
export interface SessionOptions {
  /** May still be coming: the worker starts meanwhile. */
  parts: Promise<EngineParts>
  spawn(): Worker
  /** Where the files of extensions come from. */
  extension: ExtensionSource
  /** The database to go on with, in place of the pristine dataset. */
  from?: DatabaseState | undefined
  /** Called when what `state` gives has changed. */
  onchange?: (() => void) | undefined
  /** Called after the engine was replaced. */
  onreplaced(replacement: Replacement): void
}
