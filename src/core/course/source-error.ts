/** An author's mistake, told as `file:line: reason`. */
export class SourceError extends Error {
  readonly file: string
  /** 1-based. */
  readonly line: number

  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`)
    this.name = 'SourceError'
    this.file = file
    this.line = line
  }
}
