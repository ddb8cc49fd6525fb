/** One statement of a script; `from` and `to` are UTF-16 offsets into the script, without blanks and the semicolon. */
export interface Statement {
  text: string
  from: number
  to: number
  /** Data lines of `COPY … FROM STDIN` that follow in the script, up to and without `\.` */
  copyData?: string
  /** Where the `\.` after the data ends; present together with `copyData`. */
  dataTo?: number
}

/**
 * How a statement must be handled: `query` returns rows and may run behind a cursor; `copy-in` needs data;
 * `refused` would hang or hurt the engine (COPY … PROGRAM); `other` is everything else.
 */
export type StatementKind = 'query' | 'copy-in' | 'refused' | 'other'
