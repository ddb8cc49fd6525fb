import { isSignificant, isWord, tokenAt, type Token } from './lex.ts'
import type { Statement } from './types.ts'

// Counts what keeps a semicolon inside a statement: the body of BEGIN ATOMIC … END, and a rule's (a; b).
class Nesting {
  #head: string[] = []
  #body = 0
  #previous = ''

  add(token: Token): void {
    const text = token.kind === 'word' ? token.text.toLowerCase() : token.text
    if (this.#head.length < 4) this.#head.push(text)
    if (token.kind === 'word' && this.#previous !== '.') this.#count(text)
    this.#previous = text
  }

  holds(semicolon: Token): boolean {
    return this.#body > 0 || (semicolon.depth > 0 && this.#creates('rule'))
  }

  #count(text: string): void {
    if (this.#body === 0) {
      if (text === 'atomic' && this.#previous === 'begin' && this.#creates('function', 'procedure'))
        this.#body = 1
    } else if (text === 'case') this.#body++
    else if (text === 'end') this.#body--
  }

  #creates(...kinds: string[]): boolean {
    const [first, second = '', third, fourth = ''] = this.#head
    if (first !== 'create') return false
    return kinds.includes(second === 'or' && third === 'replace' ? fourth : second)
  }
}

/** Whether the tokens, without blanks and comments, are a `COPY … FROM STDIN`. */
export function copiesIn(tokens: readonly Token[]): boolean {
  if (!isWord(tokens[0], 'copy')) return false
  const at = tokens.findIndex((token) => token.depth === tokens[0]?.depth && isWord(token, 'from'))
  return at > 0 && isWord(tokens[at + 1], 'stdin')
}

// The lines after `at`'s line up to the one that is `\.`
function dataAfter(script: string, at: number): { data: string; to: number } | undefined {
  const line = script.indexOf('\n', at)
  if (line < 0) return undefined
  const close = /^\\\.[ \t]*\r?$/gm
  close.lastIndex = line + 1
  const found = close.exec(script)
  return found ? { data: script.slice(line + 1, found.index), to: found.index + 2 } : undefined
}

/**
 * Cuts a script into its statements as psql does: at semicolons outside of quotes, comments, `BEGIN ATOMIC` bodies and
 * the parentheses of a rule. Empty statements and comments on their own are left out; a parenthesis left open does not
 * swallow what follows.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = []
  let tokens: Token[] = []
  let nesting = new Nesting()
  const finish = (semicolon?: Token): number | undefined => {
    const [first] = tokens
    const last = tokens.at(-1)
    if (!first || !last) return undefined
    const statement: Statement = { text: script.slice(first.from, last.to), from: first.from, to: last.to }
    statements.push(statement)
    const found = semicolon && copiesIn(tokens) ? dataAfter(script, semicolon.to) : undefined
    if (found) [statement.copyData, statement.dataTo] = [found.data, found.to]
    tokens = []
    nesting = new Nesting()
    return found?.to
  }
  for (let at = 0, depth = 0; at < script.length;) {
    const token = tokenAt(script, at, depth)
    at = token.to
    depth = token.text === '(' ? token.depth + 1 : token.depth
    if (token.text === ';' && !nesting.holds(token)) {
      depth = 0
      at = finish(token) ?? at
    } else if (isSignificant(token)) {
      tokens.push(token)
      nesting.add(token)
    }
  }
  finish()
  return statements
}

function lines(text: string): number {
  return text.split('\n').length - 1
}

/**
 * The statement that the cursor at `offset` is at: the one around it, else the one that ends on its line or begins
 * below its comment, else the nearer one. Undefined when the script has no statement.
 */
export function statementAt(
  script: string,
  statements: readonly Statement[],
  offset: number,
): Statement | undefined {
  const next = statements.find((statement) => statement.from >= offset)
  const before = statements.findLast((statement) => statement.from < offset)
  if (!before || !next) return before ?? next
  const end = before.dataTo ?? before.to
  if (offset <= end) return before
  if (next.from === offset) return next
  const above = script.slice(end, offset)
  const below = script.slice(offset, next.from)
  if (lines(above) === 0) return before
  const line = script.slice(script.lastIndexOf('\n', offset - 1) + 1, offset) + below.split('\n', 1).join('')
  if (line.trim() !== '') return next
  return lines(above) <= lines(below) ? before : next
}
