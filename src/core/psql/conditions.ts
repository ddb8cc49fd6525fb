import { readBoolean } from './variables.ts'

/** What must come back when a skipped branch ends: the length of the query buffer and its open parentheses. */
export interface QueryMark {
  length: number
  parens: number
}

// `ignored`: this branch is skipped, and no later one of its block may run.
interface Block {
  state: 'true' | 'false' | 'ignored' | 'else true' | 'else false'
  mark: QueryMark
}

/** What a branching command did. */
export interface Branching {
  /** Drop what the skipped branch has left in the query buffer. */
  restore?: QueryMark
  complaint?: string
}

/** psql's stack of \if blocks. */
export class Conditions {
  #blocks: Block[] = []

  /** Whether what is read now is to be run. */
  get active(): boolean {
    const state = this.#blocks.at(-1)?.state
    return state === undefined || state === 'true' || state === 'else true'
  }

  get open(): boolean {
    return this.#blocks.length > 0
  }

  /** Whether the expression of this \if or \elif matters; else its variables are not even looked at. */
  evaluates(name: string): boolean {
    return name === 'if' ? this.active : this.#blocks.at(-1)?.state === 'false'
  }

  /** Takes \if, \elif, \else or \endif. */
  take(name: string, expression: string, mark: QueryMark): Branching {
    if (name === 'if') return this.#begin(expression, mark)
    const block = this.#blocks.at(-1)
    if (!block) return { complaint: `\\${name}: no matching \\if` }
    if (name !== 'endif' && block.state.startsWith('else'))
      return { complaint: `\\${name}: cannot occur after \\else` }
    const ran = this.active
    const kept = block.mark
    if (ran) block.mark = mark
    const result: Branching = ran ? {} : { restore: kept }
    if (name === 'endif') this.#blocks.pop()
    else if (name === 'else') block.state = block.state === 'false' ? 'else true' : 'else false'
    else if (block.state === 'false') return { ...result, ...this.#test(block, name, expression) }
    else block.state = 'ignored'
    return result
  }

  #begin(expression: string, mark: QueryMark): Branching {
    const block: Block = { state: this.active ? 'false' : 'ignored', mark }
    this.#blocks.push(block)
    return block.state === 'ignored' ? {} : this.#test(block, 'if', expression)
  }

  #test(block: Block, name: string, expression: string): Branching {
    const value = readBoolean(expression)
    block.state = value === true ? 'true' : 'false'
    if (value !== undefined) return {}
    return { complaint: `unrecognized value "${expression}" for "\\${name} expression": Boolean expected` }
  }
}
