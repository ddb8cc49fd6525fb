import type { FileProgress, ImportPlan, Misfit } from '#core/files/types.ts'
import type { ServerMessage, TransactionState } from '#core/result/types.ts'
import type { EngineClient } from './client.ts'
import type { Entry } from './journal.ts'

/** What became of an import: with `error` the database is as it was before. */
export interface ImportOutcome {
  /** The table as it is written in SQL. */
  table: string
  rows: number
  misfits: number
  /** The first of the rows that did not fit. */
  first: Misfit[]
  /** Where those that did not fit are, as it is written in SQL. */
  misfitTable?: string
  error?: ServerMessage
  ms: number
  transaction: TransactionState
  /** The file as it was read, which outlives what becomes of it on the disk. */
  kept: Blob
}

/** How a journal notes an import. */
export function importEntry(plan: ImportPlan, { table, kept }: ImportOutcome): Entry {
  return { sql: `COPY ${table} FROM STDIN`, load: { file: kept, plan } }
}

/** An import during which the engine was lost. */
export function notImported(file: Blob, plan: ImportPlan, error: ServerMessage): ImportOutcome {
  return { table: plan.table, rows: 0, misfits: 0, first: [], error, ms: 0, transaction: 'idle', kept: file }
}

/** Gets how far an import is. */
export type Tell = (progress: FileProgress) => void

/** Does again what a journal has noted, on an engine that is new. */
export function runAgain(
  client: EngineClient,
  entry: Entry,
  deadlineMs: number,
): Promise<{ error?: ServerMessage }> {
  if (entry.load) return client.call('importTable', entry.load, deadlineMs)
  return client.call('run', entry, deadlineMs)
}
