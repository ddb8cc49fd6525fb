import type { StatementOutcome, TransactionState } from '../result/types.ts'
import type { MetaCommand, ScriptStatement } from './types.ts'

/** A text among the files that were given together. */
export interface ScriptFile {
  name: string
  text: string
}

/** What a run of a script needs from outside. */
export interface ScriptHost {
  run(entry: { sql: string; copyData?: string }): Promise<StatementOutcome>
  /** A file that was given together with the script, by its name or path; undefined when there is none. */
  file(name: string): Promise<ScriptFile | undefined>
  /** What \echo, \warn and the runner say. */
  say(text: string, line: number): void
  /** Hands a text to the person as a file; left out, what \copy writes is only counted. */
  save?(name: string, text: string): void
  /** Prints what a command like \d tells of the database. Rejects with its complaint. Left out, such commands are passed over. */
  describe?(command: MetaCommand): Promise<void>
  /** What psql itself complains of, with where it stood in the script; left out, it is said as the rest is. */
  complain?(text: string, line: number, at: { from: number; to: number }): void
  /** Hears of each outcome, with where it stood in the first script; `line` is the 1-based line of the script that holds it. */
  took?(outcome: StatementOutcome, statement: ScriptStatement, line: number): void
  /** Why nothing more may be run, e.g. since the person has stopped it. */
  ended(): string | undefined
  /** How far the run is: `at` characters into which of its files. Called after each item. */
  progress?(at: number, file: number, statements: number): void
}

/** How a script is run. */
export interface ScriptOptions {
  afterError: 'go on' | 'stop'
  /** All of it in one transaction, which the first error rolls back. */
  oneTransaction?: boolean
  /**
   * As for a dump: what a database in the browser has not is left out with a note, missing roles are made, what it has left
   * open is ended, and the session gets its own settings and role back.
   */
  tidy?: boolean
  /** The state in which the session is; one transaction for all is only begun where none is open. */
  transaction?: TransactionState
  /** Whether `left` is counted when the run does not come to its end: it reads all that is left. */
  countLeft?: boolean
  /** See ReaderOptions. */
  lenient?: boolean
}

/** Something that failed, with where it stood. */
interface ScriptFailure {
  file: string
  line: number
  message: string
  code?: string
  sql?: string
}

/** What became of a script. */
export interface ScriptSummary {
  /** Statements that were sent. */
  statements: number
  failures: ScriptFailure[]
  /** Statements that were not run since it has ended before them. */
  left: number
  /** Rows that COPY and INSERT have put into each table, by its name in the script. */
  rows: [table: string, rows: number][]
  notes: string[]
  /** Why it did not come to its end. */
  stopped?: string
  /** The one transaction was rolled back: nothing has changed. */
  rolledBack: boolean
}
