import type { ResultSet, StatementOutcome } from '#core/result/types.ts'
import type { History } from '#core/transactions/history.ts'
import type { LabReport } from '#core/transactions/page-report.ts'
import type { Play } from '#core/transactions/play.ts'
import type { ExtensionFiles } from '#engine/protocol.ts'
import type { LabParts } from './runtime/lab.ts'
import type { SuspensionMode } from './runtime/suspension.ts'

/** A session by the id of its PostgreSQL process. */
export type SessionId = number

/** What the page can ask the lab's worker for, and what it gets. */
export interface LabCalls {
  /** Starts the lab, prepares the database with a script and opens sessions; `inspector` holds pageinspect's files. */
  open: {
    params: Omit<LabParts, 'mode'> & {
      mode?: SuspensionMode
      script: string
      sessions: number
      inspector?: ExtensionFiles | undefined
    }
    result: { sessions: SessionId[] }
  }
  add: { params: Record<string, never>; result: { session: SessionId } }
  /** Runs statements up to the first that fails. `isolation` is of the transaction that they leave open. */
  run: {
    params: { session: SessionId; sql: string; ticket: string }
    result: { outcomes: StatementOutcome[]; isolation?: string }
  }
  /** Has a waiting statement end. */
  cancel: { params: { session: SessionId }; result: undefined }
  /** Ends the session: its transaction is rolled back and its locks are let go. */
  close: { params: { session: SessionId }; result: undefined }
  /** Plays a history in sessions of its own, on tables that the script makes anew; the queries look at what is committed in the end. */
  play: { params: { script: string; history: History; queries: string[] }; result: Play }
  /** Who holds and who waits for which lock. */
  locks: { params: Record<string, never>; result: ResultSet }
  /** What the pages of a table hold; of the first one where there is none of that name. */
  versions: { params: { table: string | undefined }; result: LabReport }
}

export type LabMethod = keyof LabCalls
export type LabParams<M extends LabMethod> = LabCalls[M]['params']
export type LabResult<M extends LabMethod> = LabCalls[M]['result']

/** What a session waits for. */
export interface WaitingFor {
  /** The sessions that are in its way; empty when it waits for no lock. */
  sessions: SessionId[]
  /** The lock in words, like `row lock on accounts`; undefined when it waits for something else, such as pg_sleep. */
  lock?: string
}

export interface LabRequest {
  id: number
  method: LabMethod
  params: unknown
}

/** What the worker says: answers, and what happens while they are awaited. */
export type LabMessage =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; message: string; broken: boolean }
  | { event: 'waits'; session: SessionId; for: WaitingFor }
  | { event: 'ended'; session: SessionId }
