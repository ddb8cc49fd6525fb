import { cellAt, rowCount } from '#core/result/wire.ts'
import { statementKind } from '#core/sql/classify.ts'
import type { ResultSet, ServerMessage, StatementOutcome, TransactionState } from '#core/result/types.ts'
import { controlsTransaction, copyLines } from '../adapt.ts'
import { readScript, ScriptReader } from '../reader.ts'
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
import { clockText, watchSettings } from './watch.ts'

/** Runs one meta command; true when it went well. */
export type RunCommand = (console: PsqlConsole, command: MetaCommand) => Promise<boolean>

// Scripts that \i takes in may take in others.
const deepest = 16

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
  // Where the results go instead of to the page.
  #file: { name: string; text: string } | undefined
  #errors = 0
  #depth = 0
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

  /** Prints what a query or a description gives, or puts it into the file of `\o`. */
  write(text: string): void {
    if (this.#file) this.#file.text += text
    else this.print(text)
  }

  /** Saves the file that results went to, and lets them go to another one; without a name to the page. */
  redirect(name: string | undefined): void {
    if (this.#file) this.host.save(this.#file.name, this.#file.text)
    this.#file = name === undefined ? undefined : { name, text: '' }
  }

  /** Prints a complaint of psql's own. */
  complain(text: string): false {
    this.#errors++
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

  /** Runs a script's text; false when an error has ended it. */
  async include(name: string, text: string): Promise<boolean> {
    if (this.#depth >= deepest) return this.complain(`${name}: too many levels of \\i`)
    const outer = { reader: this.#reader, fed: this.#fed, errors: this.#errors }
    this.#reader = readScript(text, this.variables)
    this.#fed = text
    this.#depth++
    let ended = false
    for (let item = this.#reader.next(); item && !ended; item = this.#reader.next()) {
      if (item.kind === 'command' && /^q(uit)?$/.test(item.name)) break
      await this.#run(item)
      ended = this.#isStopped() || (this.variables.isOn('ON_ERROR_STOP') && this.#errors > outer.errors)
    }
    this.#depth--
    this.#reader = outer.reader
    this.#fed = outer.fed
    return !ended
  }

  /** The lines of `\copy … from stdin`; undefined when they are still to be entered: then `sql` waits for them. */
  takeData(sql: string): string | undefined {
    const data = this.#reader.takeData()
    if (data) return data.text
    this.#fed += `${sql};\n`
    this.#reader.feed(`${sql};\n`)
    return undefined
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
    const { end, parts, to } = statement
    const command = typeof end === 'object' ? end : undefined
    // psql sends the blanks before a command, too.
    const blank = command ? this.#fed.slice(to, command.from) : ''
    if (command?.name === 'watch') await this.#watch(statement.text + blank, command.args)
    else if (command?.name === 'gdesc') await this.#describe(statement.text + blank)
    else if (parts.length < 2) await this.#part(parts[0] ?? '', end === ';' ? ';' : blank, statement)
    else {
      // What `\;` joins is one transaction of its own.
      const own = this.host.transaction() === 'idle' && !parts.some(controlsTransaction)
      if (own) await this.host.run('BEGIN')
      let went = true
      for (const [at, part] of parts.entries()) {
        const last = at === parts.length - 1
        went &&= await this.#part(part, end === ';' || !last ? ';' : blank, statement)
      }
      if (own) await this.host.run(went ? 'COMMIT' : 'ROLLBACK')
    }
  }

  // Sends a statement and prints what it gives; true when it went well and nobody has stopped it.
  async #part(text: string, after: string, { end, copyData }: ScriptStatement): Promise<boolean> {
    const outcome = await this.send(text + after, copyData)
    if (outcome.error) return false
    return (await this.#show(outcome, typeof end === 'object' ? end : undefined)) && !this.#isStopped()
  }

  /** Sends a statement, and prints what the server says of it; its result is the caller's to print. */
  async send(sent: string, copyData?: string): Promise<StatementOutcome> {
    const echo = this.variables.get('ECHO')
    if (echo === 'queries') this.print(`${sent}\n`)
    const outcome = await this.host.run(sent, copyData)
    for (const notice of outcome.notices) this.message(notice, sent)
    const { error } = outcome
    this.variables.set('ERROR', error ? 'true' : 'false')
    this.variables.set('SQLSTATE', error?.code ?? '00000')
    this.variables.set('ROW_COUNT', String(error ? 0 : (outcome.rowCount ?? 0)))
    if (error) {
      this.#errors++
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
    const target = fileOf(command)
    if (command && target !== undefined) {
      const before = this.#file
      this.#file = { name: target, text: '' }
      const settings = command.args.filter(({ text }) => text !== target)
      await this.#show(outcome, { ...command, args: settings })
      this.redirect(undefined)
      this.#file = before
      return true
    }
    if (result && tag.startsWith('COPY')) {
      const most = this.#file ? Infinity : mostRows
      this.write(copyLines(result, most))
      if (rowCount(result.rows) > most) this.host.cut(outcome, most)
    } else if (command?.name === 'gset') return this.#store(result, command.args)
    else if (command?.name === 'gexec') return this.#execute(outcome)
    else if (result && command?.name === 'crosstabview') this.#crosstab(result, command.args)
    else {
      if (result) this.#table(outcome, command)
      if (!result || /^(INSERT|UPDATE|DELETE|MERGE)/.test(tag)) this.tag(outcome)
    }
    this.#timed(ms)
    return true
  }

  /** Prints what the server calls the thing that it has done. */
  tag({ tag = '' }: StatementOutcome): void {
    if (tag !== '' && !this.variables.isOn('QUIET')) this.write(`${tag}\n`)
  }

  /** Prints a table as the settings say. */
  table(table: Table, options: PrintOptions = this.options): void {
    const columns = options.columns || this.#room(options)
    this.write(printTable(table, { ...options, columns }))
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
    if (line.startsWith('|'))
      this.complain('\\g cannot write to a program here: the result is printed instead')
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
        const outcome = await this.send(sql)
        if (this.#isStopped()) return false
        if (!outcome.error) await this.#show(outcome, undefined)
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
      await this.send(sql)
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
      const outcome = await this.send(sql)
      if (outcome.error || this.#isStopped()) break
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
}

// The file that \g names behind its settings, if any.
function fileOf(command: MetaCommand | undefined): string | undefined {
  if (!command || !/^gx?$/.test(command.name)) return undefined
  const last = command.args.at(-1)?.text
  return last === undefined || last.startsWith('|') || last.endsWith(')') ? undefined : last
}
