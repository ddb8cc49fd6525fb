import type { ScriptStatement, SourcePiece } from './types.ts'

interface Piece {
  text: string
  from: number
  /** Where it ends in the script when it is not what stands there: a variable's value, for its name. */
  to?: number | undefined
}

/** What psql calls the query buffer, with where each part of it came from. */
export class Draft {
  #pieces: Piece[] = []
  #length = 0
  #breaks: number[] = []
  // Blanks and comments are put in once something follows them.
  #blanks: Piece[] = []

  get isEmpty(): boolean {
    return this.#length === 0
  }

  get length(): number {
    return this.#length
  }

  get text(): string {
    return this.#pieces.map((piece) => piece.text).join('')
  }

  /** Adds what belongs to the statement; with `to` it is a variable's value, whose name stood from `from` to `to`. */
  add(text: string, from: number, to?: number): void {
    this.#addBlanks()
    this.#push({ text, from, to })
  }

  #addBlanks(): void {
    for (const blank of this.#blanks.splice(0)) this.#push(blank)
  }

  /** Adds a blank or a comment; before the statement it is let go. */
  addBlank(text: string, from: number, to?: number): void {
    if (this.#length > 0) this.#blanks.push({ text, from, to })
  }

  /** Adds the semicolon that `\;` puts between two statements. */
  addBreak(from: number): void {
    if (this.#length === 0) return
    this.#addBlanks()
    this.#breaks.push(this.#length)
    this.#push({ text: ';', from, to: from + 2 })
  }

  #push(piece: Piece): void {
    const last = this.#pieces.at(-1)
    this.#length += piece.text.length
    if (
      last &&
      last.to === undefined &&
      piece.to === undefined &&
      last.from + last.text.length === piece.from
    )
      last.text += piece.text
    else this.#pieces.push({ ...piece })
  }

  /** Goes back to an earlier length. */
  cut(length: number): void {
    this.#blanks = []
    this.#breaks = this.#breaks.filter((at) => at < length)
    while (this.#length > length) {
      const last = this.#pieces.pop()
      if (!last) break
      this.#length -= last.text.length
      if (this.#length < length) {
        const text = last.text.slice(0, length - this.#length)
        this.#pieces.push({ ...last, text })
        this.#length = length
      }
    }
  }

  /** Gives the statement and starts anew; undefined when there is none. `open`: a quote or a comment is. */
  take(
    open = false,
  ): { text: string; parts: string[]; from: number; to: number; source: SourcePiece[] } | undefined {
    if (open) this.#addBlanks()
    const { text } = this
    const [first] = this.#pieces
    const last = this.#pieces.at(-1)
    this.#blanks = []
    if (!first || !last) return undefined
    const cuts = [-1, ...this.#breaks, text.length]
    const parts = cuts.slice(1).map((cut, at) => text.slice((cuts[at] ?? 0) + 1, cut).trim())
    let at = 0
    const source = this.#pieces.map(({ text, from, to }) => {
      const piece = { at, from, value: to !== undefined }
      at += text.length
      return piece
    })
    const { from } = first
    const to = last.to ?? last.from + last.text.length
    this.#pieces = []
    this.#breaks = []
    this.#length = 0
    return { text, parts: parts.filter((part) => part !== ''), from, to, source }
  }
}

/** Where in the script an offset of a statement's text stood. */
export function sourceOffset(source: readonly SourcePiece[], offset: number): number {
  const piece = source.findLast(({ at }) => at <= offset) ?? source[0]
  if (!piece) return offset
  return piece.value ? piece.from : piece.from + offset - piece.at
}

/** The statements that `\;` has joined to one, each with where it stood. */
export function partsOf(statement: ScriptStatement): ScriptStatement[] {
  const { copyData, ...shared } = statement
  let end = 0
  return statement.parts.map((text, part) => {
    const at = statement.text.indexOf(text, end)
    end = at + text.length
    const source = statement.source.map((piece) => ({ ...piece, at: piece.at - at }))
    const from = sourceOffset(source, 0)
    const to = Math.max(from, sourceOffset(source, text.length - 1) + 1)
    // Only the last of them is followed by the data of a COPY.
    const data = copyData === undefined || part < statement.parts.length - 1 ? {} : { copyData }
    return { ...shared, ...data, text, parts: [text], source, from, to }
  })
}
