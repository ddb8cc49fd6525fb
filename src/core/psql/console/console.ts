import { cellAt, rowCount } from '#core/result/wire.ts'
import { statementKind } from '#core/sql/classify.ts'
import type { ResultSet, ServerMessage, StatementOutcome, TransactionState } from '#core/result/types.ts'
import { ScriptReader } from '../reader.ts'
import type { Argument, MetaCommand, ScriptItem, ScriptStatement } from '../types.ts'
import { Variables } from '../variables.ts'
import { messageText, timeText, type ShowContext, type Verbosity } from '../print/message.ts'
import type { PrintOptions } from '../print/options.ts'
import { printTable } from '../print/print.ts'
import { tableOf, type Table } from '../print/table.ts'
import { crosstab } from './crosstab.ts'
import { startOptions } from './describe.ts'
import { mostRows, type ConsoleHost } from './host.ts'
import { setOption } from './pset.ts'

/** Runs one meta command; true when it went well. */
export type RunCommand = (console: PsqlConsole, command: MetaCommand) => Promise<boolean>

interface Failure {
  message: ServerMessage
  query: string
}

/** psql over a session: takes lines as they are entered, prints what psql 18 prints. */
export class PsqlConsole {
  readonly host: ConsoleHost
  readonly options: PrintOptions = startOptions()
  readonly variables = new Variables()
  #reader: ScriptReader
  #command: RunCommand
  timing = false
  /** The last error, for `\errverbose`. */
  lastError: Failure | undefined
  #transaction: TransactionState = 'idle'
  #stop = new AbortController()
  #fed = ''

  /** `command` runs what begins with a backslash. */
  constructor(host: ConsoleHost, command: RunCommand) {
    this.host = host
    this.#command = command
    this.#reader = new ScriptReader(this.variables)
  }

  /** The query buffer; when it is empty, the last statement. */
  get buffer(): string {
    return this.#reader.buffer
  }

  /** The prompt for the next line, as psql's `%/%R%x%# ` gives it. */
  prompt(transaction: TransactionState): string {
    const state = transaction === 'open' ? '*' : transaction === 'failed' ? '!' : ''
    const { prompt } = this.#reader
    return prompt === '>' ? '>> ' : `postgres${prompt}${state}# `
  }

  /** Whether the next line begins a statement. */
  get fresh(): boolean {
    return this.#reader.prompt === '='
  }

  print(text: string): void {
    this.host.print(text, 'out')
  }

  /** Prints a complaint of psql's own. */
  complain(text: string): false {
    this.host.print(`${text}\n`, 'bad')
    return false
  }

  /** Forgets what was entered of a statement, and ends what runs after the one that runs now. */
  interrupt(): void {
    this.#stop.abort()
    this.#reader.clear()
  }

  /** Forgets what was entered of a statement. */
  clearBuffer(): void {
    this.#reader.clear()
  }

  /** Takes a line and runs what it completes. */
  async enter(line: string): Promise<void> {
    this.#stop = new AbortController()
    this.#fed += `${line}\n`
    this.#reader.feed(`${line}\n`)
    for (let item = this.#reader.next(); item; item = this.#reader.next()) {
      await this.#run(item)
      if (this.#isStopped()) return
    }
  }

  #isStopped(): boolean {
    return this.#stop.signal.aborted
  }

  async #run(item: ScriptItem): Promise<void> {
    if (item.kind === 'fault') this.complain(item.message)
    else if (item.kind === 'command') await this.#command(this, item)
    else await this.#statement(item)
  }

  async #statement(statement: ScriptStatement): Promise<void> {
    const { end, parts, copyData, to } = statement
    const command = typeof end === 'object' ? end : undefined
    // psql sends the blanks before a command, too.
    const blank = command ? this.#fed.slice(to, command.from) : ''
    if (command?.name === 'watch') await this.#watch(statement.text + blank, command.args)
    else if (command?.name === 'gdesc') await this.#describe(statement.text + blank)
    else
      for (const part of parts) {
        const sent = end === ';' ? `${part};` : part + blank
        const outcome = await this.#send(sent, copyData)
        if (!outcome || outcome.error || !(await this.#show(outcome, command))) break
        if (this.#isStopped()) break
      }
  }

  async #send(sent: string, copyData?: string): Promise<StatementOutcome | undefined> {
    const echo = this.variables.get('ECHO')
    if (echo === 'queries') this.print(`${sent}\n`)
    const outcome = await this.host.run(sent, copyData)
    this.#transaction = outcome.transaction
    for (const notice of outcome.notices) this.message(notice, sent)
    const { error } = outcome
    this.variables.set('ERROR', error ? 'true' : 'false')
    this.variables.set('SQLSTATE', error?.code ?? '00000')
    this.variables.set('ROW_COUNT', String(error ? 0 : (outcome.rowCount ?? 0)))
    if (error) {
      this.lastError = { message: error, query: sent }
      this.variables.set('LAST_ERROR_MESSAGE', error.message)
      this.variables.set('LAST_ERROR_SQLSTATE', error.code)
      this.message(error, sent)
      this.#timed(outcome.ms)
    }
    return outcome
  }

  #timed(ms: number): void {
    if (this.timing) this.print(timeText(ms))
  }

  /** Prints what the server said. */
  message(message: ServerMessage, query: string, verbosity?: Verbosity): void {
    const text = messageText(
      message,
      query,
      verbosity ?? (this.variables.get('VERBOSITY') as Verbosity | undefined),
      this.variables.get('SHOW_CONTEXT') as ShowContext | undefined,
    )
    this.host.print(text, 'bad')
  }

  async #show(outcome: StatementOutcome, command: MetaCommand | undefined): Promise<boolean> {
    const { result, tag = '', ms } = outcome
    if (result && tag.startsWith('COPY')) {
      for (let row = 0; row < Math.min(rowCount(result.rows), mostRows); row++)
        this.print(`${cellAt(result.rows, row, 0)}\n`)
      if (rowCount(result.rows) > mostRows) this.host.cut(outcome, mostRows)
    } else if (command?.name === 'gset') return this.#store(result, command.args)
    else if (command?.name === 'gexec') return this.#execute(outcome)
    else if (result && command?.name === 'crosstabview') this.#crosstab(result, command.args)
    else {
      const tags = !result || /^(INSERT|UPDATE|DELETE|MERGE)/.test(tag)
      if (result) this.#table(outcome, command)
      if (tags && tag !== '' && !this.variables.isOn('QUIET')) this.print(`${tag}\n`)
    }
    this.#timed(ms)
    return true
  }

  /** Prints a table as the settings say. */
  table(table: Table, options: PrintOptions = this.options): void {
    const columns = options.columns || this.#room(options)
    this.print(printTable(table, { ...options, columns }))
  }

  #room({ format, expanded }: PrintOptions): number {
    return format === 'wrapped' || expanded === 'auto' ? this.host.columns() : 0
  }

  #table(outcome: StatementOutcome, command: MetaCommand | undefined): void {
    if (!outcome.result) return
    const options = this.#optionsOf(command)
    const table = tableOf(outcome.result, options, mostRows)
    const count = rowCount(outcome.result.rows)
    const cut = count > mostRows || outcome.more
    this.table(cut ? { ...table, footers: [] } : table, options)
    if (cut) this.host.cut(outcome, Math.min(count, mostRows))
  }

  // \g (name=value …) and \gx print one result in their own way.
  #optionsOf(command: MetaCommand | undefined): PrintOptions {
    if (!command || !/^gx?$/.test(command.name)) return this.options
    const options = { ...this.options, ...(command.name === 'gx' ? { expanded: 'on' as const } : {}) }
    const line = command.args.map(({ text }) => text).join(' ')
    const inside = /^\((.*)\)/s.exec(line)?.[1] ?? ''
    for (const setting of inside.split(/\s+/).filter(Boolean)) {
      const [name = '', value] = setting.split('=')
      const said = setOption(options, name, value)
      if (said.failed) this.complain(said.text)
    }
    if (line !== '' && !line.startsWith('('))
      this.complain('\\g cannot write to a file or a program here: the result is printed instead')
    return options
  }

  #store(result: ResultSet | undefined, args: readonly Argument[]): boolean {
    const prefix = args[0]?.text ?? ''
    const count = result ? rowCount(result.rows) : 0
    if (!result || count === 0) return this.complain('no rows returned for \\gset')
    if (count > 1) return this.complain('more than one row returned for \\gset')
    for (const [at, { name }] of result.columns.entries()) {
      const value = cellAt(result.rows, 0, at)
      const complaint =
        value === null ? this.variables.unset(prefix + name) : this.variables.set(prefix + name, value)
      if (complaint !== undefined) return this.complain(complaint)
    }
    return true
  }

  async #execute({ result }: StatementOutcome): Promise<boolean> {
    if (!result) return true
    for (let row = 0; row < rowCount(result.rows); row++)
      for (let column = 0; column < result.columns.length; column++) {
        const sql = cellAt(result.rows, row, column)
        if (sql === null) continue
        if (this.variables.get('ECHO') === 'all') this.print(`${sql}\n`)
        const outcome = await this.#send(sql)
        if (this.#isStopped()) return false
        if (outcome && !outcome.error) await this.#show(outcome, undefined)
      }
    return true
  }

  #crosstab(result: ResultSet, args: readonly Argument[]): void {
    const made = crosstab(result, args, this.options)
    if ('complaint' in made) this.complain(made.complaint)
    else this.table(made.table)
  }

  async #describe(sql: string): Promise<void> {
    if (statementKind(sql) !== 'query') {
      this.print('The command has no result, or the result has no columns.\n')
      return
    }
    try {
      const { columns } = await this.host.read(`SELECT * FROM (${sql}\n) AS described LIMIT 0`)
      this.table({
        headers: ['Column', 'Type'],
        aligns: ['left', 'left'],
        rows: columns.map(({ name, type }) => [name, type]),
      })
    } catch {
      // Run for its error, which then stands at the place in the text as it was written.
      await this.#send(sql)
    }
  }

  async #watch(sql: string, args: readonly Argument[]): Promise<void> {
    const settings = watchSettings(args, Number(this.variables.get('WATCH_INTERVAL') ?? 2))
    if (typeof settings === 'string') {
      this.complain(settings)
      return
    }
    const { seconds, count, least } = settings
    for (let round = 1; ; round++) {
      const outcome = await this.#send(sql)
      if (!outcome || outcome.error || this.#isStopped()) break
      const title = `${clockText(new Date(this.host.now()))} (every ${seconds}s)`
      const heading = this.options.title === undefined ? title : `${this.options.title}\t${title}`
      const options = { ...this.options, title: heading }
      if (outcome.result) this.table(tableOf(outcome.result, options, mostRows), options)
      else this.print(`${heading}\n\n${outcome.tag}\n`)
      this.#timed(outcome.ms)
      if (round === count || (least !== undefined && outcome.result && rowCount(outcome.result.rows) < least))
        break
      if (!(await this.host.sleep(seconds * 1000)) || this.#isStopped()) break
    }
    this.print('\n')
  }

  get transaction(): TransactionState {
    return this.#transaction
  }
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function clockText(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')
  const day = String(at.getDate()).padStart(2)
  return `${days[at.getDay()]} ${months[at.getMonth()]} ${day} ${time} ${at.getFullYear()}`
}

interface WatchSettings {
  seconds: number
  count: number | undefined
  least: number | undefined
}

function watchSettings(args: readonly Argument[], usual: number): WatchSettings | string {
  const settings: WatchSettings = { seconds: usual, count: undefined, least: undefined }
  for (const { text } of args) {
    const [, key = 'i', value = ''] = /^(?:([a-z_]+)=)?(.*)$/.exec(text) ?? []
    const number = Number(value)
    const bad = value === '' || Number.isNaN(number)
    if (/^(i|interval)$/.test(key)) {
      if (bad || number < 0) return `\\watch: incorrect interval value "${value}"`
      settings.seconds = number
    } else if (/^(c|count)$/.test(key)) {
      if (bad || number <= 0) return `\\watch: incorrect iteration count "${value}"`
      settings.count = number
    } else if (/^(m|min_rows)$/.test(key)) {
      if (bad || number <= 0) return `\\watch: incorrect minimum row count "${value}"`
      settings.least = number
    } else return `\\watch: unrecognized parameter "${text}"`
  }
  return settings
}
