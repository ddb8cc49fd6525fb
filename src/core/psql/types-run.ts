import type { StatementOutcome } from '../result/types.ts'
import type { ScriptStatement } from './types.ts'

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
  /** Hears of each outcome; `line` is the 1-based line of the script. */
  took?(outcome: StatementOutcome, statement: ScriptStatement, line: number): void
  /** Why nothing more may be run, e.g. since the person has stopped it. */
  ended(): string | undefined
  /** How far the run is: `at` characters into which of its files. */
  progress?(at: number, file: number, statements: number): void
}

/** How a script is run. */
export interface ScriptOptions {
  afterError: 'go on' | 'stop'
  /** All of it in one transaction, which the first error rolls back. */
  oneTransaction?: boolean
  /** Ends what it has left open, and gives the session its own settings and role back. */
  tidy?: boolean
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
  /** Rows that COPY and INSERT have put into each table, by its name in the script. */
  rows: [table: string, rows: number][]
  notes: string[]
  /** Why it did not come to its end. */
  stopped?: string
  /** The one transaction was rolled back: nothing has changed. */
  rolledBack: boolean
}
