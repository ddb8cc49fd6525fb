import { copiesIn } from '../sql/split.ts'
import { isSignificant, tokenize } from '../sql/lex.ts'
import { readCommand } from './arguments.ts'
import { Conditions } from './conditions.ts'
import { Draft } from './draft.ts'
import { Lexer } from './lexer.ts'
import type { MetaCommand, Prompt, ScriptItem, ScriptStatement } from './types.ts'
import type { Variables } from './variables.ts'

const sends = new Set(['g', 'gx', 'gset', 'gexec', 'gdesc', 'watch', 'crosstabview'])
const branches = new Set(['if', 'elif', 'else', 'endif'])
const endOfData = /\n\\\.(?=\r?(?:\n|$))/g
const endOfDataBlank = /\n\\\.(?=[ \t]*\r?(?:\n|$))/g

/** How a reader differs from psql where a person writes and looks on. */
export interface ReaderOptions {
  /** An open parenthesis or COPY data without `\.` does not swallow the rest of the text. */
  lenient?: boolean
  /** What stands between \if and \endif is read whatever the condition says: for looking at a script, not for running it. */
  everything?: boolean
}

// Where text is read from: the script, the rest of a line before COPY data, a variable's value.
interface Source {
  text: string
  at: number
  /** Offset of `text` in the script; of a variable's value, where the variable stood. */
  base: number
  /** The variable whose value this is, and where its name ends in the script. */
  name?: string
  to?: number
}

/**
 * Reads a script as psql does, one item after the other: each under the variables as they are when it is asked for, so run
 * an item before you ask for the next. Feed it whole lines; when `next` gives nothing, feed it more, or `end` it.
 * A console feeds each line that is entered and shows `prompt`; a file is fed and ended at once (`readScript`).
 */
export class ScriptReader {
  #variables: Variables
  #lenient: boolean
  #everything: boolean
  #lexer: Lexer
  #draft = new Draft()
  #conditions = new Conditions()
  #script: Source = { text: '', at: 0, base: 0 }
  #above: Source[] = []
  #ended = false
  #previous = ''
  #copying: ScriptStatement | undefined
  #restrictKey: string | undefined

  constructor(variables: Variables, { lenient = false, everything = false }: ReaderOptions = {}) {
    this.#variables = variables
    this.#lenient = lenient
    this.#everything = everything
    this.#lexer = new Lexer(lenient)
  }

  /** Adds text; it must end with a line break, but for the last one. */
  feed(text: string): this {
    this.#script.text += text
    return this
  }

  /** No more text will come: what is left is a statement, too. */
  end(): this {
    this.#ended = true
    return this
  }

  /** Follows the server's standard_conforming_strings; set it to false when a script turns them off. */
  set standardStrings(on: boolean) {
    this.#lexer.standardStrings = on
  }

  /** What psql's prompt would say now. */
  get prompt(): Prompt {
    if (this.#copying) return '>'
    const prompt = this.#lexer.prompt(this.#draft.isEmpty)
    return prompt === '=' && !this.#conditions.active ? '@' : prompt
  }

  /** The statement that is being read (psql's query buffer); when there is none, the one before it. */
  get buffer(): string {
    return this.#draft.isEmpty ? this.#previous : this.#draft.text
  }

  /** Forgets the statement that is being read: `\r`, or Ctrl+C in a console, which also leaves open quotes and data. */
  clear(): void {
    const { standardStrings } = this.#lexer
    this.#lexer = new Lexer(this.#lenient)
    this.#lexer.standardStrings = standardStrings
    this.#draft.take()
    this.#copying = undefined
  }

  /** The next item; undefined when more text is wanted, or at the end. */
  next(): ScriptItem | undefined {
    if (this.#copying) return this.#withData(this.#copying)
    for (;;) {
      const source = this.#above.at(-1) ?? this.#script
      if (source.at >= source.text.length) {
        if (this.#above.pop()) continue
        return this.#ended ? this.#last() : undefined
      }
      const item = this.#step(source)
      if (item || this.#wantsData()) return item
    }
  }

  #wantsData(): boolean {
    return this.#copying !== undefined
  }

  #step(source: Source): ScriptItem | undefined {
    const { text, at, base } = source
    const { found, to } = this.#lexer.step(text, at)
    const from = source.to === undefined ? base + at : base
    source.at = to
    if (found === 'backslash') return this.#command(source, from)
    const read = text.slice(at, to)
    if (!this.#conditions.active) return undefined
    if (found === 'semicolon') return this.#statement(';')
    if (found === 'reference') this.#refer(read, from, source.to)
    else if (found === 'blank') this.#draft.addBlank(read, from, source.to)
    else if (read === '\\;' && found === 'forced') this.#draft.addBreak(from)
    else if (found === 'forced') this.#draft.add(':', from, source.to ?? from + read.length)
    else this.#draft.add(read, from, source.to)
    return undefined
  }

  // `:name` is read again as text; the others are text of the statement.
  #refer(reference: string, from: number, within: number | undefined): void {
    const value = this.#variables.put(reference)
    const name = reference.slice(1)
    const again = this.#above.some((source) => source.name === name)
    const to = within ?? from + reference.length
    if (value === undefined) this.#draft.add(reference, from, within)
    else if (again) this.#draft.add(reference, from, to)
    else if (/^:['"{]/.test(reference)) this.#draft.add(value, from, to)
    else this.#above.push({ text: value, at: 0, base: from, name, to })
  }

  #statement(end: ScriptStatement['end'], open = false): ScriptItem | undefined {
    let draft = this.#draft.take(open)
    if (!draft && typeof end === 'object' && this.#previous !== '') {
      const { from, to } = end
      const [text, source] = [this.#previous, [{ at: 0, from, value: true }]]
      draft = { text, parts: [text], from, to, source }
    }
    if (!draft) return undefined
    const statement: ScriptStatement = { kind: 'statement', ...draft, end }
    this.#previous = statement.text
    return takesData(statement) ? this.#withData(statement) : statement
  }

  // The data stand on the lines below; what is left of this line is read after them.
  #withData(statement: ScriptStatement): ScriptItem | undefined {
    const data = this.takeData()
    this.#copying = data || this.#lenient || this.#ended ? undefined : statement
    if (!data) return this.#copying ? undefined : statement
    return { ...statement, copyData: data.text, dataFrom: data.from, dataTo: data.to }
  }

  /**
   * Takes the lines below the current one up to `\.`, as COPY and `\copy … from stdin` do, with their offsets in the script.
   * Undefined while no `\.` has come; at the end of the text the rest is data.
   */
  takeData(): { text: string; from: number; to: number } | undefined {
    const script = this.#script
    const below = this.#above.some(({ name }) => name === undefined)
    const newline = script.text.indexOf('\n', script.at)
    const line = below ? script.at - 1 : newline < 0 ? script.text.length : newline
    const pattern = this.#lenient ? endOfDataBlank : endOfData
    pattern.lastIndex = line
    const found = pattern.exec(script.text)
    if (!found && (!this.#ended || this.#lenient)) return undefined
    const stop = found?.index ?? script.text.length
    const after = found ? pattern.lastIndex : script.text.length
    const rest = script.text.slice(script.at, line)
    if (rest.trim() !== '') this.#above.unshift({ text: rest + '\n', at: 0, base: script.at })
    const next = script.text.indexOf('\n', after)
    script.at = next < 0 ? script.text.length : next + 1
    return { text: script.text.slice(line + 1, stop + 1), from: line + 1, to: after }
  }

  #command(source: Source, from: number): ScriptItem | undefined {
    const peeked = readCommand(source.text, source.at, undefined).name
    const evaluates = branches.has(peeked) ? this.#conditions.evaluates(peeked) : this.#conditions.active
    const { name, args, to, complaint } = readCommand(
      source.text,
      source.at,
      evaluates ? this.#variables : undefined,
    )
    source.at = to
    const end = source.name === undefined ? source.base + to : from
    const command: MetaCommand = { kind: 'command', name, args, from, to: end }
    const fault = (message: string): ScriptItem => ({ kind: 'fault', message, from, to: end })
    if (this.#restrictKey !== undefined && name !== 'unrestrict')
      return fault('backslash commands are restricted; only \\unrestrict is allowed')
    if (branches.has(name) && this.#everything) return undefined
    if (branches.has(name)) {
      const expression = args.map(({ text }) => text).join(' ')
      const said = this.#branch(name, expression) ?? (evaluates ? complaint : undefined)
      return said === undefined ? undefined : fault(said)
    }
    if (!this.#conditions.active) return undefined
    if (complaint !== undefined) return fault(`\\${name}: ${complaint}`)
    if (name === 'restrict' || name === 'unrestrict') {
      const said = this.#restrict(name, args[0]?.text ?? '')
      return said === undefined ? undefined : fault(said)
    }
    if (!sends.has(name)) return command
    this.#lexer.reset()
    return this.#statement(command) ?? undefined
  }

  #branch(name: string, expression: string): string | undefined {
    const mark = { length: this.#draft.length, parens: this.#lexer.parens }
    const { restore, complaint } = this.#conditions.take(name, expression, mark)
    if (restore) {
      this.#draft.cut(restore.length)
      this.#lexer.parens = restore.parens
    }
    return complaint
  }

  #restrict(name: string, key: string): string | undefined {
    if (key === '') return `\\${name}: missing required argument`
    if (name === 'restrict') this.#restrictKey = key
    else if (this.#restrictKey === undefined) return '\\unrestrict: not currently in restricted mode'
    else if (this.#restrictKey !== key) return '\\unrestrict: wrong key'
    else this.#restrictKey = undefined
    return undefined
  }

  #last(): ScriptItem | undefined {
    const { isOpen } = this.#lexer
    const item = this.#conditions.active ? this.#statement('end', isOpen) : undefined
    if (isOpen) this.clear()
    if (item) return item
    const to = this.#script.text.length
    const fault = (message: string): ScriptItem => ({ kind: 'fault', message, from: to, to })
    if (isOpen) return fault('the text ends inside of a quote or a comment')
    if (!this.#conditions.open) return undefined
    this.#conditions = new Conditions()
    return fault('reached EOF without finding closing \\endif(s)')
  }
}

function takesData({ parts }: ScriptStatement): boolean {
  const last = parts.at(-1) ?? ''
  if (!/^copy\b/i.test(last)) return false
  return copiesIn(tokenize(last).filter(isSignificant))
}

/** A reader over a whole script. */
export function readScript(text: string, variables: Variables, options: ReaderOptions = {}): ScriptReader {
  return new ScriptReader(variables, options).feed(text).end()
}
