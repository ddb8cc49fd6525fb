import { commonStart, offers } from '#core/psql/console/complete.ts'
import type { PsqlConsole } from '#core/psql/console/console.ts'
import type { StatementOutcome } from '#core/result/types.ts'
import { consoleTexts } from './messages.ts'
import { fileFor, nameOf, openFiles, type ImportFile } from './open-files.ts'
import type { Workbench } from './workbench.svelte.ts'

/** A piece of the transcript; `outcome` is there when only its first rows were printed. */
export interface ConsoleEntry {
  id: number
  kind: 'in' | 'out' | 'bad' | 'note'
  text: string
  outcome?: StatementOutcome
}

/** Where the lines that were entered are kept between visits; reads and writes may throw. */
export interface LineStore {
  get(key: string): string | null
  set(key: string, value: string): void
}

const key = 'tupelo.console-lines'
const mostLines = 500
// More text than this in one page makes every layout slow.
const mostText = 400_000

/** The psql console of the playground: transcript, history and prompt over the workbench's session. */
export class ConsoleState {
  #workbench: Workbench
  #store: LineStore
  #now: () => number
  #psql = $state.raw<PsqlConsole>()
  #loading: Promise<PsqlConsole> | undefined
  #entries = $state.raw<ConsoleEntry[]>([])
  #dropped = $state(false)
  #busy = $state(false)
  #prompt = $state('')
  #lines = $state.raw<string[]>([])
  #nextId = 1
  #wake: (went: boolean) => void = () => undefined
  #pending: ConsoleEntry[] = []
  #queue: string[] = []
  #stopped = false
  /** Whether the console stands in the place of the editor. */
  shown = $state(false)
  /** Columns of text that the console shows. */
  columns = 0
  /** The file that a command waits for: the name that it was called by. */
  wanted = $state<string>()
  #given: (file: ImportFile | undefined) => void = () => undefined
  /** Takes a text to a new tab of the editor. */
  onedit: (text: string) => void = () => undefined

  /** `now` gives ms since the epoch. */
  constructor(workbench: Workbench, store: LineStore, now: () => number) {
    this.#workbench = workbench
    this.#store = store
    this.#now = now
    this.#lines = this.#kept()
  }

  get entries(): ConsoleEntry[] {
    return this.#entries
  }

  /** Whether the beginning of the transcript was let go. */
  get dropped(): boolean {
    return this.#dropped
  }

  get busy(): boolean {
    return this.#busy
  }

  /** What stands before the next line. */
  get prompt(): string {
    return this.#psql && this.#prompt !== ''
      ? this.#psql.prompt(this.#workbench.transaction)
      : `postgres=${{ idle: '', open: '*', failed: '!' }[this.#workbench.transaction]}# `
  }

  /** The lines that were entered, the oldest first. */
  get lines(): readonly string[] {
    return this.#lines
  }

  #kept(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#store.get(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string') : []
    } catch {
      return []
    }
  }

  #remember(line: string): void {
    if (line.trim() === '' || line === this.#lines.at(-1)) return
    this.#lines = [...this.#lines, line].slice(-mostLines)
    try {
      this.#store.set(key, JSON.stringify(this.#lines))
    } catch {
      // Storage is blocked: the lines last as long as the page.
    }
  }

  #load(): Promise<PsqlConsole> {
    this.#loading ??= this.#make()
    return this.#loading
  }

  async #make(): Promise<PsqlConsole> {
    const [{ PsqlConsole }, { runCommand }] = await Promise.all([
      import('#core/psql/console/console.ts'),
      import('#core/psql/console/commands.ts'),
    ])
    this.#psql = new PsqlConsole(
      {
        run: (sql, copyData) =>
          this.#workbench.send({ sql, ...(copyData === undefined ? {} : { copyData }) }),
        read: (sql) => this.#workbench.inspect(sql),
        print: (text, kind) => {
          this.#print(kind, text)
        },
        cut: (outcome, printed) => {
          this.#put({ kind: 'note', text: consoleTexts.cut(printed), outcome })
        },
        transaction: () => this.#workbench.transaction,
        query: (name) => this.#workbench.outside.query(name),
        pick: (name) => this.#pick(name),
        save: (name, text) => {
          const file = nameOf(name)
          this.#workbench.outside.save(new Blob([text], { type: 'text/plain' }), file)
          this.#print('note', consoleTexts.saved(file))
        },
        edit: (text) => {
          this.shown = false
          this.onedit(text)
        },
        clear: () => {
          this.clear()
        },
        history: () => this.#lines,
        now: this.#now,
        sleep: (ms) => this.#sleep(ms),
        columns: () => this.columns,
      },
      runCommand,
    )
    return this.#psql
  }

  // The person chooses the file: a page can't reach it by its name.
  async #pick(name: string): Promise<string | undefined> {
    this.#flush()
    if (this.#stopped) return undefined
    this.wanted = name
    const file = await new Promise<ImportFile | undefined>((resolve) => {
      this.#given = resolve
    })
    this.wanted = undefined
    if (!file) return undefined
    const { files, problems } = await openFiles([file])
    for (const problem of problems) this.#print('bad', `${problem}\n`)
    return (fileFor(files, name) ?? files[0])?.text
  }

  /** The file that a command has waited for; undefined when there will be none. */
  give(file: ImportFile | undefined): void {
    this.#given(file)
  }

  #print(kind: ConsoleEntry['kind'], text: string): void {
    const last = this.#pending.at(-1)
    if (last?.kind === kind && !last.outcome) last.text += text
    else this.#put({ kind, text })
  }

  #put(entry: Omit<ConsoleEntry, 'id'>): void {
    this.#pending.push({ ...entry, id: this.#nextId++ })
  }

  // What was printed comes into view at once, and the oldest text goes.
  #flush(): void {
    if (this.#pending.length === 0) return
    const entries = [...this.#entries, ...this.#pending]
    this.#pending = []
    let length = entries.reduce((sum, { text }) => sum + text.length, 0)
    while (length > mostText && entries.length > 1) {
      length -= entries.shift()?.text.length ?? 0
      this.#dropped = true
    }
    this.#entries = entries
  }

  #sleep(ms: number): Promise<boolean> {
    this.#flush()
    if (this.#stopped) return Promise.resolve(false)
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(true)
      }, ms)
      this.#wake = (went) => {
        clearTimeout(timer)
        resolve(went)
      }
    })
  }

  /** Takes lines, one after the other, as psql does; what comes while one runs waits its turn. */
  async enter(lines: readonly string[]): Promise<void> {
    this.#queue.push(...lines)
    if (this.#busy) return
    this.#busy = true
    try {
      const psql = await this.#load()
      for (let line = this.#queue.shift(); line !== undefined; line = this.#queue.shift()) {
        this.#stopped = false
        this.#put({ kind: 'in', text: `${this.prompt}${line}\n` })
        this.#remember(line)
        this.#flush()
        await psql.enter(line)
        this.#ask()
      }
    } catch (error) {
      this.#queue = []
      this.#print('bad', `${error instanceof Error ? error.message : String(error)}\n`)
    } finally {
      this.#flush()
      this.#busy = false
    }
  }

  // What psql itself holds is not reactive: whoever shows the prompt is told here.
  #ask(): void {
    if (this.#psql) this.#prompt = this.#psql.prompt(this.#workbench.transaction)
  }

  /** Ctrl+C: gives up what is typed of a statement, or ends what runs. */
  async interrupt(typed: string): Promise<void> {
    this.#stopped = true
    this.#queue = []
    if (!this.#busy) {
      this.#put({ kind: 'in', text: `${this.prompt}${typed}^C\n` })
      this.#flush()
    }
    this.#psql?.interrupt()
    this.#ask()
    this.#wake(false)
    this.give(undefined)
    if (this.#workbench.running) await this.#workbench.stop()
  }

  clear(): void {
    this.#entries = []
    this.#dropped = false
  }

  /** Completes `line` as far as it is sure; prints the choices when there are several. */
  complete(line: string): string {
    const buffer = this.#psql && !this.#psql.fresh ? `${this.#psql.buffer}\n` : ''
    const { from, words } = offers(buffer, line, this.#workbench.catalog)
    const [only] = words
    if (only === undefined) return line
    const typed = line.slice(from)
    if (words.length === 1) return `${line.slice(0, from)}${only} `
    const start = commonStart(words)
    if (start.length > typed.length) return line.slice(0, from) + start
    this.#put({ kind: 'note', text: consoleTexts.choices(words) })
    this.#flush()
    return line
  }

  /** Shows a cut result in the grid of the editor. */
  open(outcome: StatementOutcome): void {
    this.#workbench.present(outcome)
    this.shown = false
  }
}
