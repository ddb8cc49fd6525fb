import type { Prompt } from './types.ts'

const space = /[ \t\n\r\f\v]+/y
const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
// With the letters that may follow it, so that the e of 1e'…' begins no E-string.
const number = /\d[\w\u0080-\uffff]*(?:\.(?!\.)[\w\u0080-\uffff]*)?/y
const operator = /[-+*/<>=~!@#%^&|`?]+/y
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y
const quoteStart = /(?:[eEbBxXnN]|[uU]&)?'/y
const nameStart = /(?:[uU]&)?"/y
const reference =
  /:(?:[A-Za-z0-9_\u0080-\uffff]+|'[A-Za-z0-9_\u0080-\uffff]+'|"[A-Za-z0-9_\u0080-\uffff]+"|\{\?[A-Za-z0-9_\u0080-\uffff]+\})/y
// A string goes on in the next literal when a line break stands between the two.
const continuation = /[ \t\f\v]*(?:--[^\n\r]*)?[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*[\n\r])*'/y
const insideEscaped = /[^\\']*/y
const commentMark = /\*\/|\/\*/g

type Mode = 'plain' | 'quote' | 'escape' | 'name' | 'comment' | 'dollar'

/**
 * What a step has found. `text` belongs to the statement; `blank` is space or a comment; `forced` is `\;` or `\:`;
 * `reference` may be a variable; `semicolon` ends a statement, `backslash` begins a command.
 */
export type Found = 'text' | 'blank' | 'semicolon' | 'backslash' | 'forced' | 'reference'

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** psql's lexer: where quotes, comments and bodies of functions keep a semicolon or a backslash from being seen. */
export class Lexer {
  /** Whether a backslash in '…' is just a character. */
  standardStrings = true
  parens = 0
  #lenient: boolean
  #mode: Mode = 'plain'
  #commentDepth = 0
  #dollar = ''
  #begins = 0
  #head: string[] = []
  #previous = ''

  /** `lenient`: a parenthesis left open does not swallow what follows, except in CREATE RULE. */
  constructor(lenient: boolean) {
    this.#lenient = lenient
  }

  /** Forgets the statement that was read. */
  reset(): void {
    this.parens = 0
    this.#begins = 0
    this.#head = []
  }

  /** Whether a quote or a comment is open. */
  get isOpen(): boolean {
    return this.#mode !== 'plain'
  }

  /** What psql's prompt says while this lexer wants more; `empty`: nothing has been read of a statement. */
  prompt(empty: boolean): Prompt {
    if (this.#mode === 'comment') return '*'
    if (this.#mode === 'dollar') return '$'
    if (this.#mode === 'name') return '"'
    if (this.#mode !== 'plain') return "'"
    if (this.parens > 0) return '('
    return empty ? '=' : '-'
  }

  /** Reads on from `at` within the text. */
  step(text: string, at: number): { found: Found; to: number } {
    if (this.#mode !== 'plain') return this.#inside(text, at)
    const char = text[at] ?? ''
    let to = end(space, text, at)
    if (to > 0) return { found: 'blank', to }
    if ((to = end(quoteStart, text, at)) > 0) return this.#quote(text, at, to)
    if ((to = end(nameStart, text, at)) > 0) return this.#open('name', to)
    if ((to = end(word, text, at)) > 0) return this.#word(text, at, to)
    if ((to = end(number, text, at)) > 0) return { found: 'text', to }
    if (char === '-' || char === '/') {
      if (text.startsWith('--', at)) return { found: 'blank', to: lineEnd(text, at) }
      if (text.startsWith('/*', at)) {
        this.#commentDepth = 1
        this.#mode = 'comment'
        return { found: 'blank', to: at + 2 }
      }
    }
    if (char === '$' && (to = end(dollarTag, text, at)) > 0) {
      this.#dollar = text.slice(at, to)
      return this.#open('dollar', to)
    }
    if (char === '$') return { found: 'text', to: at + 1 }
    if ((to = end(operator, text, at)) > 0) {
      const comment = text.slice(at, to).search(/--|\/\*/)
      return { found: 'text', to: comment > 0 ? at + comment : to }
    }
    return this.#mark(text, at, char)
  }

  #mark(text: string, at: number, char: string): { found: Found; to: number } {
    if (char === '(') this.parens++
    else if (char === ')') this.parens = Math.max(0, this.parens - 1)
    else if (char === '\\') {
      const next = text[at + 1]
      if (next !== ';' && next !== ':') return { found: 'backslash', to: at }
      if (next === ';') this.#head = []
      return { found: 'forced', to: at + 2 }
    } else if (char === ';') {
      if (this.#holds()) return { found: 'text', to: at + 1 }
      this.reset()
      return { found: 'semicolon', to: at + 1 }
    } else if (char === ':') {
      if (text[at + 1] === ':' || text[at + 1] === '=') return { found: 'text', to: at + 2 }
      const to = end(reference, text, at)
      if (to > 0) return { found: 'reference', to }
    }
    return { found: 'text', to: at + 1 }
  }

  #holds(): boolean {
    if (this.#begins > 0) return true
    return this.parens > 0 && (!this.#lenient || this.#creates('rule'))
  }

  #creates(...kinds: string[]): boolean {
    const [first, second = '', third, fourth = ''] = this.#head
    return first === 'create' && kinds.includes(second === 'or' && third === 'replace' ? fourth : second)
  }

  #word(text: string, from: number, to: number): { found: Found; to: number } {
    const first = this.#head.length < 4
    if (!first && this.#head[0] !== 'create') return { found: 'text', to }
    const lower = text.slice(from, to).toLowerCase()
    if (first) this.#head.push(lower)
    if (this.parens === 0 && text[from - 1] !== '.') this.#count(lower)
    this.#previous = lower
    return { found: 'text', to }
  }

  #count(word: string): void {
    if (this.#begins === 0) {
      if (word === 'atomic' && this.#previous === 'begin' && this.#creates('function', 'procedure'))
        this.#begins = 1
    } else if (word === 'case') this.#begins++
    else if (word === 'end') this.#begins--
  }

  #open(mode: Mode, to: number): { found: Found; to: number } {
    this.#mode = mode
    return { found: 'text', to }
  }

  #quote(text: string, at: number, to: number): { found: Found; to: number } {
    const plain = to - at === 1 || /[nN]/.test(text[at] ?? '')
    const escapes = /[eE]/.test(text[at] ?? '') || (plain && !this.standardStrings)
    return this.#open(escapes ? 'escape' : 'quote', to)
  }

  // Reads within a quote or a comment, to its end or the text's.
  #inside(text: string, at: number): { found: Found; to: number } {
    if (this.#mode === 'comment') return this.#comment(text, at)
    const to = this.#closing(text, at)
    if (to === undefined) return { found: 'text', to: text.length }
    this.#mode = 'plain'
    return { found: 'text', to }
  }

  #closing(text: string, at: number): number | undefined {
    if (this.#mode === 'escape') {
      for (let to = end(insideEscaped, text, at); to < text.length; to = end(insideEscaped, text, to)) {
        const next = text[to] === "'" ? end(continuation, text, to + 1) : to + 2
        if (next < 0) return to + 1
        to = Math.min(next, text.length)
      }
      return undefined
    }
    // A doubled quote closes and opens again, which comes to the same.
    const mark = this.#mode === 'dollar' ? this.#dollar : this.#mode === 'name' ? '"' : "'"
    const close = text.indexOf(mark, at)
    return close < 0 ? undefined : close + mark.length
  }

  #comment(text: string, at: number): { found: Found; to: number } {
    commentMark.lastIndex = at
    for (let mark = commentMark.exec(text); mark; mark = commentMark.exec(text)) {
      this.#commentDepth += mark[0] === '/*' ? 1 : -1
      if (this.#commentDepth > 0) continue
      this.#mode = 'plain'
      return { found: 'blank', to: commentMark.lastIndex }
    }
    return { found: 'blank', to: text.length }
  }
}

function lineEnd(text: string, at: number): number {
  const found = /[\n\r]/g
  found.lastIndex = at
  return found.test(text) ? found.lastIndex - 1 : text.length
}
