import { splitStatements } from '../sql/split.ts'

/** One statement of a history. */
export interface HistoryStep {
  /** Which session runs it, as a letter from A to F. */
  session: string
  /** The statement without its semicolon; `\gset` at its end keeps the row's columns as the session's variables. */
  sql: string
  /** 1-based line of the text. */
  line: number
}

/** What several sessions do, in one order of their statements. */
export interface History {
  steps: HistoryStep[]
  /** The SQLSTATEs on which a session's application rolls back and runs its transaction again. */
  retries: Record<string, string[]>
}

/** A text that is no history. */
export class HistoryFault extends Error {
  readonly line: number
  constructor(line: number, why: string) {
    super(why)
    this.line = line
  }
}

const stepStart = /^\s*([A-F])\s*:\s?(.*)$/
const retryLine = /^\s*([A-F])\s+retries\s*:\s*(.*?)\s*;?\s*$/i
const sqlState = /^[0-9A-Z]{5}$/

interface Piece {
  session: string
  text: string
  line: number
}

function stepsOf({ session, text, line }: Piece): HistoryStep[] {
  const statements = splitStatements(text)
  if (statements.length === 0) throw new HistoryFault(line, `${session} has no statement in line ${line}`)
  return statements.map((statement) => ({
    session,
    sql: statement.text,
    line: line + text.slice(0, statement.from).split('\n').length - 1,
  }))
}

/**
 * Reads a history: lines `A: statement;` in their order, further lines of a statement as they are, and lines
 * `A retries: 40001, 40P01`. Throws HistoryFault.
 */
export function parseHistory(text: string): History {
  const pieces: Piece[] = []
  const retries: History['retries'] = {}
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1
    const retry = retryLine.exec(source)
    const step = stepStart.exec(source)
    const last = pieces.at(-1)
    if (retry) retries[retry[1] ?? ''] = codesIn(retry[2] ?? '', line)
    else if (step) pieces.push({ session: step[1] ?? '', text: step[2] ?? '', line })
    else if (last) last.text += `\n${source}`
    else if (source.trim() !== '' && !source.trim().startsWith('--'))
      throw new HistoryFault(
        line,
        `line ${line} does not say which session runs it: begin it with “A: ” or “B: ”`,
      )
  }
  return { steps: pieces.flatMap(stepsOf), retries }
}

function codesIn(list: string, line: number): string[] {
  const codes = list.split(/[\s,]+/).filter(Boolean)
  const wrong = codes.find((code) => !sqlState.test(code))
  if (codes.length === 0 || wrong !== undefined)
    throw new HistoryFault(
      line,
      `“retries:” is followed by SQLSTATEs such as 40001, 40P01${wrong === undefined ? '' : `, not by ${wrong}`}`,
    )
  return codes
}

/** The letters of the sessions that run something, in order. */
export function lettersOf({ steps }: Pick<History, 'steps'>): string[] {
  return [...new Set(steps.map(({ session }) => session))].sort()
}

/** A session's own steps. */
export function stepsIn({ steps }: Pick<History, 'steps'>, letter: string): HistoryStep[] {
  return steps.filter(({ session }) => session === letter)
}

/** A history as text, a line for each step. */
export function historyText({ steps, retries }: History): string {
  const lines = steps.map(({ session, sql }) => `${session}: ${sql}${/\\\w+$/.test(sql) ? '' : ';'}`)
  const again = Object.entries(retries).map(([letter, codes]) => `${letter} retries: ${codes.join(', ')}`)
  return [...lines, ...again].join('\n')
}
