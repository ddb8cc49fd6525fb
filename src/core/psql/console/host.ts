import type { ResultSet, StatementOutcome, TransactionState } from '#core/result/types.ts'

/** What the console needs of the page around it. */
export interface ConsoleHost {
  /** Runs one statement in the session. */
  run(sql: string, copyData?: string): Promise<StatementOutcome>
  /** A read of the catalogs. Throws when it fails. */
  read(sql: string): Promise<ResultSet>
  /** Prints a text; `bad` for errors and complaints. */
  print(text: string, kind: 'out' | 'bad'): void
  /** A result of which the console prints only the first `printed` rows. */
  cut(outcome: StatementOutcome, printed: number): void
  /** In which state the session's transaction is. */
  transaction(): TransactionState
  /** The text of the workspace's query of this name; undefined when there is none. */
  query(name: string): string | undefined
  /** The text of the file that a command names, as the person gives it; undefined when they give none. */
  pick(name: string): Promise<string | undefined>
  /** Hands a text to the person as a file. */
  save(name: string, text: string): void
  /** Puts a text into the editor. */
  edit(text: string): void
  clear(): void
  /** What was entered, the oldest first. */
  history(): readonly string[]
  /** The current time in ms since the epoch, for the titles of `\watch`. */
  now: () => number
  /** Waits; false when the wait was ended by a Stop. */
  sleep(ms: number): Promise<boolean>
  /** How many columns of text the console shows. */
  columns(): number
}

/** How many rows of a result the console prints. */
export const mostRows = 1000
