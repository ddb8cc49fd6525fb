import type { Answer, ExamSpec, CounterExample, Verdict } from '#core/check/types.ts'
import type { Catalog } from '#core/catalog/types.ts'
import type { TableChange } from '#core/changes/types.ts'
import type { FileProgress, ImportPlan } from '#core/files/types.ts'
import type {
  ResultSet,
  RowData,
  ServerMessage,
  StatementOutcome,
  TransactionState,
} from '#core/result/types.ts'
import type { PlanNode } from '#core/plan/parse.ts'
import type { Step } from '#core/steps/rows.ts'
import type { Tree } from '#core/tree/types.ts'
import type { ImportOutcome } from './import-outcome.ts'
import type { ParserSource } from './parser.ts'

/** What an engine is made of: compiled and fetched by the page once, shared by all its workers. */
export interface EngineParts {
  wasm: WebAssembly.Module
  /** PGlite's file system bundle. */
  bundle: Blob
  /** A tar of a cleanly shut down data directory. */
  image: Blob
  /** What makes of `image` another one, when that is the image that all datasets start from. */
  patch?: Blob | undefined
  /** The control files of all extensions that can be had, by name: what pg_available_extensions lists. */
  controls: Record<string, string>
  parser: ParserSource
}

/** The files of extensions as a tar archive. */
export interface ExtensionFiles {
  name: string
  tar: Uint8Array<ArrayBuffer>
}

/** Which extensions an engine has from its start. */
export interface Equipment {
  extensions: ExtensionFiles[]
  /** Libraries that PostgreSQL must load when it starts. */
  preload: string[]
}

/** A whole database outside of any engine. */
export interface DatabaseImage {
  /** The data directory; an engine that boots from it recovers it as after a crash. */
  tar: Blob
  /** Statements that give a new session what this one had: its settings, and tables that are unlogged. */
  session: string[]
}

/** The one map of what a worker can be asked. */
interface Methods {
  /** `installed` are the extensions that the data directory already has. */
  boot: { params: EngineParts & Equipment; result: { version: string; ms: number; installed: string[] } }
  /** Gives the engine the files of an extension, for CREATE EXTENSION to find. */
  equip: { params: ExtensionFiles; result: undefined }
  /** With `tells` it tells its progress. */
  run: { params: { sql: string; copyData?: string; tells?: true }; result: StatementOutcome }
  /** A table file into the database, with progress. */
  importTable: { params: { file: Blob; plan: ImportPlan }; result: ImportOutcome }
  /** The next rows of the statement that was cut. */
  more: { params: Record<string, never>; result: { rows: RowData; more: boolean; error?: ServerMessage } }
  /** A read for the page's own needs; does not end the learner's cursor. */
  inspect: { params: { sql: string }; result: ResultSet }
  catalog: { params: Record<string, never>; result: Catalog }
  /** Back to the pristine dataset. */
  reset: { params: Record<string, never>; result: { ms: number } }
  /** Keeps the database as it is for `undo`; `kept` is how many marks there are now. */
  mark: { params: Record<string, never>; result: { kept: number } }
  /** Lets go of the last mark. */
  unmark: { params: Record<string, never>; result: undefined }
  /** Back to what the last mark kept. */
  undo: { params: Record<string, never>; result: { transaction: TransactionState } }
  /** What became of the tables and their rows since the last mark. */
  changes: { params: Record<string, never>; result: TableChange[] }
  /** A copy of the database for another engine; refused while a transaction is open. */
  image: { params: Record<string, never>; result: DatabaseImage }
  /** The database as a script, made by pg_dump (`program`), with progress; the engine is of no use afterwards. */
  dump: { params: { program: WebAssembly.Module }; result: Blob }
  check: { params: { spec: ExamSpec; answer: Answer }; result: Verdict }
  /** What PostgreSQL's parser makes of a script; refused where the server would refuse the text. */
  parse: { params: { sql: string }; result: Tree }
  /** The smallest data on which an answer that failed goes wrong, if it is found. */
  counterExample: {
    params: { spec: ExamSpec; sql: string; failed: Verdict }
    result: CounterExample | undefined
  }
  /** A script's last query, clause by clause, on the database as it is; none when nothing there only reads. */
  takeApart: { params: { sql: string }; result: Step[] }
  /** The plans of queries that only read, as they ran on the pristine dataset. */
  plans: { params: { queries: string[] }; result: PlanNode[] }
  memory: { params: Record<string, never>; result: { heapBytes: number; transaction: TransactionState } }
}

export type Method = keyof Methods
export type Params<M extends Method> = Methods[M]['params']
export type Result<M extends Method> = Methods[M]['result']

/** `ticket` is the address of a Ticket: once it is torn, what runs is to be cancelled. */
export type Request = {
  [M in Method]: { id: number; method: M; params: Params<M>; ticket: string }
}[Method]

/** An error that the server did not send: the engine itself is in doubt (`fatal`) or refused. `code` is an SQLSTATE. */
export interface EngineFault {
  message: string
  code: string
  fatal: boolean
}

interface Told {
  /** Bytes by which the tables have grown. */
  run: number
  importTable: FileProgress
  /** Bytes of the script that are written. */
  dump: number
}

/** What a call that lasts tells on its way. */
export type Progress<M extends Method> = M extends keyof Told ? Told[M] : never

export type Response =
  | { id: number; progress: Progress<Method> }
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; fault: EngineFault }
