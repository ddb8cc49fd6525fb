/** An argument of a meta command, as psql's rules give it: unquoted, with its variables put in. */
export interface Argument {
  text: string
  /** How it began: `'`, `"` (the double quotes stay in `text`), a variable `:`, a backtick, or nothing of the kind. */
  quote: '' | "'" | '"' | ':' | '`'
}

/** A meta command: `\name arguments`. Offsets are UTF-16 offsets into the text that was fed. */
export interface MetaCommand {
  kind: 'command'
  /** Without the backslash. */
  name: string
  /** For a command that takes the whole line (`\copy`, `\!`, `\h` …) at most one: the line. */
  args: Argument[]
  from: number
  to: number
}

/** Where a part of a statement's text stood in the script. */
export interface SourcePiece {
  /** UTF-16 offset in the statement's text. */
  at: number
  /** UTF-16 offset in the script. */
  from: number
  /** The part is a variable's value: all of it stood at `from`. */
  value: boolean
}

/** A statement, with its variables put in. */
export interface ScriptStatement {
  kind: 'statement'
  /** Without the blanks and comments around it and without its end. */
  text: string
  /** The statements of `text`; several when `\;` stands between them: they are sent as one. */
  parts: string[]
  from: number
  to: number
  source: SourcePiece[]
  /** What ended it: a semicolon, the end of the text, or a command such as `\gset`. */
  end: ';' | 'end' | MetaCommand
  /** Data lines of `COPY … FROM STDIN`, without the `\.` */
  copyData?: string
  /** Where the data begin and where the `\.` after them ends; present together with `copyData`. */
  dataFrom?: number
  dataTo?: number
}

/** What psql's reader itself complains of: a quote without an end, an \else without an \if. */
interface ReaderFault {
  kind: 'fault'
  message: string
  from: number
  to: number
}

/** The next thing that a script asks for. */
export type ScriptItem = ScriptStatement | MetaCommand | ReaderFault

/**
 * What psql's prompt says (%R): `=` ready, `-` a statement goes on, `'` `"` `$` an open quote, `*` an open comment,
 * `(` an open parenthesis, `@` skipped by \if, `>` lines of COPY are wanted.
 */
export type Prompt = '=' | '-' | "'" | '"' | '$' | '*' | '(' | '@' | '>'
