import type { Argument } from './types.ts'
import type { Variables } from './variables.ts'

const wholeLine = new Set(['!', 'copy', 'h', 'help', 'sf', 'sf+', 'sv', 'sv+', 'ef', 'ev'])
const maybePipe = new Set(['g', 'gx', 'o', 'out', 'w', 'write'])
// psql takes a semicolon at the end of an argument for a slip, but not in these.
const keepsSemicolon = new Set(
  (
    'set unset echo qecho warn pset encoding if elif gset g gx timing f C T bind bind_named prompt setenv getenv ' +
    'crosstabview ! copy'
  ).split(' '),
)

const blank = /[ \t\r\f\v]*/y
const command = /[^ \t\n\r\f\v\\]*/y
const reference =
  /:(?:[A-Za-z0-9_\u0080-\uffff]+|'[A-Za-z0-9_\u0080-\uffff]+'|"[A-Za-z0-9_\u0080-\uffff]+"|\{\?[A-Za-z0-9_\u0080-\uffff]+\})/y
const escapes: Record<string, string> = { n: '\n', t: '\t', b: '\b', r: '\r', f: '\f' }
const octal = /[0-7]{1,3}/y
const hex = /x[0-9A-Fa-f]{1,2}/y

/** A meta command as it was read. */
export interface ReadCommand {
  name: string
  args: Argument[]
  /** Where reading goes on, after a `\\` that ends the command. */
  to: number
  complaint?: string
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

// Reads one command's arguments; a line break or a backslash outside of quotes ends them.
class ArgumentReader {
  #text: string
  #variables: Variables | undefined
  at: number
  #complaint: string | undefined

  constructor(text: string, at: number, variables: Variables | undefined) {
    this.#text = text
    this.at = at
    this.#variables = variables
  }

  get complaint(): string | undefined {
    return this.#complaint
  }

  skipBlank(): void {
    this.at += match(blank, this.#text, this.at).length
  }

  #ends(): boolean {
    const char = this.#text[this.at]
    return char === undefined || char === '\n' || char === '\\'
  }

  line(): Argument[] {
    this.skipBlank()
    const end = this.#lineEnd()
    const text = this.#text.slice(this.at, end).replace(/\r$/, '')
    this.at = end
    return text === '' ? [] : [{ text, quote: '' }]
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.at)
    return end < 0 ? this.#text.length : end
  }

  next(stripSemicolons: boolean): Argument | undefined {
    this.skipBlank()
    if (this.#ends()) return undefined
    const argument: Argument = { text: '', quote: '' }
    let unquoted = 0
    while (!this.#ends() && !/[ \t\r\f\v]/.test(this.#text[this.at] ?? '')) {
      const plain = this.#part(argument)
      unquoted = plain ? unquoted + 1 : 0
      if (this.complaint !== undefined) return undefined
    }
    if (stripSemicolons)
      for (; unquoted > 0 && argument.text.endsWith(';'); unquoted--)
        argument.text = argument.text.slice(0, -1)
    return argument
  }

  // Takes one part of an argument; true for a character outside of quotes.
  #part(argument: Argument): boolean {
    const char = this.#text[this.at] ?? ''
    if (char === "'") argument.text += this.#quoted()
    else if (char === '"' || char === '`') argument.text += this.#until(char)
    else {
      const found = char === ':' ? match(reference, this.#text, this.at) : ''
      argument.text += found ? (this.#variables?.put(found) ?? found) : char
      this.at += found.length || 1
      if (!found) return true
      argument.quote = ':'
      return false
    }
    argument.quote = char
    return false
  }

  #quoted(): string {
    let text = ''
    const end = this.#lineEnd()
    for (this.at++; this.at < end; this.at++) {
      const char = this.#text[this.at] ?? ''
      if (char === "'") {
        if (this.#text[this.at + 1] !== "'") {
          this.at++
          return text
        }
        this.at++
        text += char
      } else if (char === '\\') text += this.#escape()
      else text += char
    }
    this.#complaint = 'unterminated quoted string'
    return text
  }

  #escape(): string {
    this.at++
    const digits = match(octal, this.#text, this.at) || match(hex, this.#text, this.at)
    if (digits) {
      this.at += digits.length - 1
      const code = digits.startsWith('x') ? parseInt(digits.slice(1), 16) : parseInt(digits, 8)
      return String.fromCharCode(code & 0xff)
    }
    const char = this.#text[this.at] ?? ''
    return escapes[char] ?? char
  }

  #until(quote: string): string {
    const close = this.#text.indexOf(quote, this.at + 1)
    if (close < 0 || close > this.#lineEnd()) {
      this.#complaint = 'unterminated quoted string'
      return ''
    }
    const text = this.#text.slice(this.at, close + 1)
    this.at = close + 1
    if (quote === '"') return text
    // Without variables nothing is evaluated: the command is skipped.
    if (this.#variables) this.#complaint = `a browser has no shell that could run ${text}`
    return text
  }
}

/**
 * Reads the meta command whose backslash stands at `at`, with its arguments by psql's rules. Without `variables` nothing
 * is evaluated, as in a branch that is skipped. A complaint takes the rest of the line with it.
 */
export function readCommand(text: string, at: number, variables: Variables | undefined): ReadCommand {
  const name = match(command, text, at + 1)
  const reader = new ArgumentReader(text, at + 1 + name.length, variables)
  const args: Argument[] = []
  reader.skipBlank()
  if (wholeLine.has(name) || (maybePipe.has(name) && text[reader.at] === '|')) args.push(...reader.line())
  else {
    const strip = !keepsSemicolon.has(name)
    for (let arg = reader.next(strip); arg; arg = reader.next(strip)) args.push(arg)
  }
  const { complaint } = reader
  if (complaint !== undefined) {
    reader.line()
    return { name, args, to: reader.at, complaint }
  }
  return { name, args, to: text.startsWith('\\\\', reader.at) ? reader.at + 2 : reader.at }
}
