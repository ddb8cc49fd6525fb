import type { Catalog } from '#core/catalog/types.ts'
import type { HistoryRun } from '#core/progress/record.ts'
import type { ServerMessage, StatementOutcome } from '#core/result/types.ts'

/** A statement's outcome with where it stood in the text that was run, in UTF-16 offsets. */
export interface ShownOutcome extends StatementOutcome {
  from: number
  to: number
}

/** A fault to underline in the editor, in UTF-16 offsets; an empty range means the word there. */
export interface EditorFault {
  from: number
  to: number
  message: string
  /** What PostgreSQL refused, and what the database held then; psql's own complaints have none. */
  failed?: { error: ServerMessage; sql: string; catalog?: Catalog | undefined }
}

/** A line of the history; `at` in ms since the epoch. */
export type HistoryEntry = Omit<HistoryRun, 'id'>

/** A line of the Messages tab. */
export interface LogEntry {
  /** `remark` is ours about a statement that ran, `info` ours about the run, `printed` what a command like \d prints. */
  kind: 'tag' | 'notice' | 'error' | 'info' | 'remark' | 'printed'
  text: string
  message?: ServerMessage
  sql?: string
  ms?: number
  /** 1-based line of the statement in the editor. */
  line?: number
}

/** The text in the editor and where its history is kept. */
export interface EditorDocument {
  readonly context: string
  text: string
  /** What runs the text when the page's database does not. */
  readonly runner?: { run(): Promise<void>; stop(): void } | undefined
}

/** Hears by how many bytes the tables have grown. */
export type Growth = (bytes: number) => void

/** What meta commands reach outside of the database. */
export interface Outside {
  /** The text of the workspace's query of this name; undefined when there is none. */
  query(name: string): string | undefined
  /** Hands a file to the person. */
  save(file: Blob, name: string): void
}

/** Where a workbench keeps what was run. */
export interface HistoryKeeper {
  history(context: string): HistoryEntry[]
  addHistory(context: string, entry: HistoryEntry): void
  clearHistory(context: string): void
}

/** What the last run of a text gave; `ran` is the text when all of it was run. */
export interface ShownRun {
  context: string
  outcomes: ShownOutcome[]
  faults: EditorFault[]
  log: LogEntry[]
  ran: string | undefined
}
