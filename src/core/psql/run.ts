import { cellAt } from '../result/wire.ts'
import type { StatementOutcome, TransactionState } from '../result/types.ts'
import {
  controlsTransaction,
  copyLines,
  filledTable,
  namesRole,
  passedOver,
  readCopy,
  serverCopy,
  withoutEnd,
} from './adapt.ts'
import { commandKind } from './commands.ts'
import { scriptTexts } from './messages.ts'
import { LineCounter } from './lines.ts'
import { partsOf } from './draft.ts'
import { readScript, type ScriptReader } from './reader.ts'
import type { ScriptFile, ScriptHost, ScriptOptions, ScriptSummary } from './types-run.ts'
import type { MetaCommand, ScriptItem, ScriptStatement } from './types.ts'
import { Variables } from './variables.ts'

const deepest = 16

// What is being read: a file given, or one that \i has opened.
interface Level {
  file: ScriptFile
  reader: ScriptReader
  lines: LineCounter
  quit: boolean
}

/** Runs scripts as psql does, one item after the other, over a host; what a database in the browser has not, it tells. */
export class ScriptRun {
  readonly variables: Variables
  #host: ScriptHost
  #options: ScriptOptions
  #levels: Level[] = []
  // Which of the files given is run.
  #place = 0
  #summary: ScriptSummary = { statements: 0, failures: [], left: 0, rows: [], notes: [], rolledBack: false }
  #rows = new Map<string, number>()
  #notes = new Set<string>()
  #over: string | undefined
  #transaction: TransactionState
  // Where the item stands that is run.
  #at = { from: 0, to: 0 }

  constructor(host: ScriptHost, options: ScriptOptions, variables = new Variables()) {
    this.#host = host
    this.#options = options
    this.variables = variables
    this.#transaction = options.transaction ?? 'idle'
    variables.set('ON_ERROR_STOP', options.afterError === 'stop' || options.oneTransaction ? 'on' : 'off')
  }

  /** Runs the files one after the other. */
  async run(files: readonly ScriptFile[]): Promise<ScriptSummary> {
    const whole = this.#options.oneTransaction && this.#transaction === 'idle'
    if (whole) await this.#plain('BEGIN')
    for (const [place, file] of files.entries()) {
      if (this.#over !== undefined) break
      this.#place = place
      await this.#file(file)
    }
    if (whole) await this.#endTransaction()
    if (this.#options.tidy) await this.#tidy()
    return {
      ...this.#summary,
      rows: [...this.#rows],
      notes: [...this.#notes],
      ...(this.#over === undefined ? {} : { stopped: this.#over }),
    }
  }

  async #endTransaction(): Promise<void> {
    this.#summary.rolledBack = this.#summary.failures.length > 0 || this.#over !== undefined
    const { error, tag } = await this.#plain(this.#summary.rolledBack ? 'ROLLBACK' : 'COMMIT')
    if (error) {
      this.#summary.failures.push({ file: '', line: 0, message: error.message, code: error.code })
      this.#host.complain?.(error.message, 0, this.#at)
    }
    if (error || tag === 'ROLLBACK') this.#summary.rolledBack = true
  }

  async #tidy(): Promise<void> {
    if (this.#transaction !== 'idle') {
      await this.#plain('ROLLBACK')
      this.#notes.add(scriptTexts.left)
    }
    for (const sql of ['RESET SESSION AUTHORIZATION', 'RESET ROLE', 'RESET ALL']) await this.#plain(sql)
  }

  async #plain(sql: string): Promise<StatementOutcome> {
    const outcome = await this.#host.run({ sql })
    this.#transaction = outcome.transaction
    return outcome
  }

  async #file(file: ScriptFile): Promise<void> {
    const { lenient = false } = this.#options
    const reader = readScript(file.text, this.variables, { lenient })
    const level: Level = { file, reader, lines: new LineCounter(file.text), quit: false }
    this.#levels.push(level)
    for (let item = reader.next(); item; item = reader.next()) {
      if (this.#isOver(level)) {
        if (this.#over !== undefined && this.#options.countLeft) this.#summary.left += countFrom(item, reader)
        break
      }
      if (this.#levels.length === 1) this.#at = { from: item.from, to: item.to }
      await this.#item(item, level)
      if (this.#levels.length === 1) this.#host.progress?.(item.to, this.#place, this.#summary.statements)
    }
    this.#levels.pop()
  }

  #isOver(level: Level): boolean {
    this.#over ??= this.#host.ended()
    return this.#over !== undefined || level.quit
  }

  async #item(item: ScriptItem, level: Level): Promise<void> {
    const line = level.lines.at(item.from)
    if (item.kind === 'fault') this.#fail(item.message, line)
    else if (item.kind === 'command') await this.#command(item, level, line)
    else await this.#statement(item, level, line)
  }

  #fail(message: string, line: number, more: { code?: string; sql?: string } = {}): void {
    this.#summary.failures.push({ file: this.#levels.at(-1)?.file.name ?? '', line, message, ...more })
    if (more.sql === undefined)
      if (this.#host.complain) this.#host.complain(message, line, this.#at)
      else this.#host.say(message, line)
    if (this.variables.isOn('ON_ERROR_STOP')) this.#over ??= ''
  }

  #note(text: string, line: number): void {
    if (text === '' || this.#notes.has(text)) return
    this.#notes.add(text)
    this.#host.say(text, line)
  }

  async #statement(item: ScriptStatement, level: Level, line: number): Promise<void> {
    const outcome =
      item.parts.length > 1
        ? await this.#together(item, level, line)
        : await this.#send(item.text, item, line)
    if (!outcome || outcome.error || typeof item.end !== 'object') return
    const { name, args } = item.end
    if (name === 'gset') this.#set(outcome, args[0]?.text ?? '', line)
    else if (name === 'gexec') await this.#execute(outcome, item, line)
  }

  // What `\;` joins is one transaction of its own.
  async #together(item: ScriptStatement, level: Level, line: number): Promise<StatementOutcome | undefined> {
    const own = this.#transaction === 'idle' && !item.parts.some(controlsTransaction)
    if (own) await this.#plain('BEGIN')
    let last: StatementOutcome | undefined
    for (const part of partsOf(item)) {
      last = await this.#send(part.text, part, line)
      if (last?.error) break
    }
    if (own) await this.#plain(last?.error ? 'ROLLBACK' : 'COMMIT')
    return this.#isOver(level) ? undefined : last
  }

  async #send(sql: string, item: ScriptStatement, line: number): Promise<StatementOutcome | undefined> {
    const passed = this.#options.tidy ? passedOver(sql) : undefined
    if (passed !== undefined) {
      this.#note(passed, line)
      return undefined
    }
    const entry = await this.#entry(sql, item.copyData)
    const outcome =
      this.#options.tidy && namesRole(sql) ? await this.#withRoles(entry, line) : await this.#host.run(entry)
    this.#take(outcome, item, sql, line)
    return outcome
  }

  // COPY from a server's file: the file may have been given.
  async #entry(sql: string, copyData?: string): Promise<{ sql: string; copyData?: string }> {
    if (copyData !== undefined) return { sql, copyData }
    const copy = serverCopy(sql)
    const file = copy && (await this.#host.file(copy.file))
    return file ? { sql: copy.sql, copyData: withoutEnd(file.text) } : { sql }
  }

  async #withRoles(entry: { sql: string; copyData?: string }, line: number): Promise<StatementOutcome> {
    const inside = this.#transaction === 'open'
    if (inside) await this.#plain('SAVEPOINT before_role')
    let outcome = await this.#host.run(entry)
    for (let tries = 0; tries < 20 && outcome.error; tries++) {
      const role = missingRole(outcome)
      if (role === undefined) break
      if (inside) await this.#plain('ROLLBACK TO SAVEPOINT before_role')
      const made = await this.#plain(`CREATE ROLE "${role.replaceAll('"', '""')}" NOLOGIN`)
      if (made.error) break
      this.#note(scriptTexts.role(role), line)
      if (inside) await this.#plain('SAVEPOINT before_role')
      outcome = await this.#host.run(entry)
    }
    if (inside && !outcome.error && outcome.transaction === 'open')
      await this.#plain('RELEASE SAVEPOINT before_role')
    return outcome
  }

  #take(outcome: StatementOutcome, item: ScriptStatement, sql: string, line: number): void {
    const { error, rowCount = 0 } = outcome
    this.#transaction = outcome.transaction
    this.#summary.statements++
    this.#remember(outcome)
    const setting = /^set\s+standard_conforming_strings\s*(?:=|to)\s*'?(on|off)/i.exec(sql)?.[1]
    const reader = this.#levels.at(-1)?.reader
    if (setting !== undefined && !error && reader) reader.standardStrings = setting.toLowerCase() === 'on'
    const harmless = error && this.#options.tidy ? passedError(sql, error) : undefined
    if (harmless !== undefined) {
      this.#note(harmless, line)
      return
    }
    this.#host.took?.(outcome, this.#levels.length > 1 ? this.#placed(item) : item, line)
    if (error) this.#fail(error.message, line, { code: error.code, sql })
    const table = error ? undefined : filledTable(sql)
    if (table !== undefined) this.#rows.set(table, (this.#rows.get(table) ?? 0) + rowCount)
  }

  // What another file holds stands where the first one takes it in.
  #placed(item: ScriptStatement): ScriptStatement {
    return { ...item, ...this.#at, source: [{ at: 0, from: this.#at.from, value: true }] }
  }

  // The variables that psql sets after each statement.
  #remember({ error, rowCount = 0 }: StatementOutcome): void {
    const { variables } = this
    variables.set('ERROR', error ? 'true' : 'false')
    variables.set('SQLSTATE', error?.code ?? '00000')
    variables.set('ROW_COUNT', String(error ? 0 : rowCount))
    if (!error) return
    variables.set('LAST_ERROR_MESSAGE', error.message)
    variables.set('LAST_ERROR_SQLSTATE', error.code)
  }

  #set({ result }: StatementOutcome, prefix: string, line: number): void {
    const count = result?.rows.offsets.length ?? 0
    if (!result || count !== 1) {
      this.#fail(count > 1 ? scriptTexts.manyRows('gset') : scriptTexts.noRows('gset'), line)
      return
    }
    for (const [at, { name }] of result.columns.entries()) {
      const cell = cellAt(result.rows, 0, at)
      const said =
        cell === null ? this.variables.unset(prefix + name) : this.variables.set(prefix + name, cell)
      if (said !== undefined) this.#fail(said, line)
    }
  }

  async #execute({ result, more }: StatementOutcome, item: ScriptStatement, line: number): Promise<void> {
    if (more) {
      this.#fail(scriptTexts.tooMany, line)
      return
    }
    for (let row = 0; result && row < result.rows.offsets.length; row++)
      for (let column = 0; column < result.columns.length; column++) {
        const sql = cellAt(result.rows, row, column)
        if (sql === null || this.#over !== undefined) continue
        const source = [{ at: 0, from: item.from, value: true }]
        await this.#send(sql, { ...item, text: sql, parts: [sql], source, end: ';' }, line)
      }
  }

  async #command(command: MetaCommand, level: Level, line: number): Promise<void> {
    const { name } = command
    const [first, ...rest] = command.args.map(({ text }) => text)
    if (['echo', 'qecho', 'warn'].includes(name)) {
      const quiet = command.args[0]?.text === '-n' && command.args[0].quote === ''
      this.#host.say(
        command.args
          .slice(quiet ? 1 : 0)
          .map(({ text }) => text)
          .join(' '),
        line,
      )
    } else if (name === 'set') {
      if (first === undefined)
        for (const [key, value] of this.variables.entries()) this.#host.say(`${key} = '${value}'`, line)
      else this.#complain(this.variables.set(first, rest.join('')), line)
    } else if (name === 'unset')
      this.#complain(first === undefined ? scriptTexts.argument(name) : this.variables.unset(first), line)
    else if (['i', 'include', 'ir', 'include_relative'].includes(name)) await this.#include(name, first, line)
    else if (name === 'copy') await this.#copy(first ?? '', command, level, line)
    else if (name === 'c' || name === 'connect') this.#note(scriptTexts.connect(first ?? ''), line)
    else if (name === 'encoding')
      this.#note(passedOver(`SET client_encoding = ${first ?? 'UTF8'}`) ?? '', line)
    else if (name === 'q' || name === 'quit') level.quit = true
    else if (name === 'r' || name === 'reset') level.reader.clear()
    else if (name === 'p' || name === 'print') this.#host.say(level.reader.buffer, line)
    else await this.#other(command, line)
  }

  async #other(command: MetaCommand, line: number): Promise<void> {
    const { name } = command
    const kind = commandKind(name)
    if (kind === 'no effect') this.#note(scriptTexts.noEffect(name), line)
    else if (kind === 'shell') this.#note(scriptTexts.shell(name), line)
    else if (kind === 'console') await this.#describe(command, line)
    else this.#fail(scriptTexts.invalid(name), line)
  }

  async #describe(command: MetaCommand, line: number): Promise<void> {
    if (!this.#host.describe) {
      this.#note(scriptTexts.console(command.name), line)
      return
    }
    try {
      await this.#host.describe(command)
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error), line)
    }
  }

  #complain(message: string | undefined, line: number): void {
    if (message !== undefined) this.#fail(message, line)
  }

  async #include(command: string, name: string | undefined, line: number): Promise<void> {
    if (name === undefined) this.#fail(scriptTexts.argument(command), line)
    else if (this.#levels.length >= deepest) this.#fail(`${name}: ${scriptTexts.deep}`, line)
    else {
      const file = await this.#host.file(name)
      if (file) await this.#file(file)
      else this.#fail(scriptTexts.noFile(name), line)
    }
  }

  async #copy(text: string, command: MetaCommand, level: Level, line: number): Promise<void> {
    const copy = readCopy(text)
    if (!copy) {
      this.#fail(scriptTexts.copySyntax, line)
      return
    }
    const item: ScriptStatement = {
      kind: 'statement',
      text: copy.sql,
      parts: [copy.sql],
      from: command.from,
      to: command.to,
      source: [{ at: 0, from: command.from, value: true }],
      end: ';',
    }
    if (copy.direction === 'to') {
      const outcome = await this.#send(copy.sql, item, line)
      if (copy.stream || !outcome || outcome.error) return
      if (!this.#host.save) this.#note(scriptTexts.copyOut(copy.target, outcome.rowCount ?? 0), line)
      else this.#host.save(copy.target, outcome.result ? copyLines(outcome.result) : '')
      return
    }
    const data = copy.stream ? level.reader.takeData() : await this.#host.file(copy.target)
    if (data) await this.#send(copy.sql, { ...item, copyData: withoutEnd(data.text) }, line)
    else this.#fail(copy.stream ? scriptTexts.copyData : scriptTexts.noFile(copy.target), line)
  }
}

function countFrom(item: ScriptItem | undefined, reader: ScriptReader): number {
  let count = 0
  for (; item; item = reader.next()) if (item.kind === 'statement') count++
  return count
}

function missingRole({ error }: StatementOutcome): string | undefined {
  return error?.code === '42704' ? /^role "(.*)" does not exist$/.exec(error.message)?.[1] : undefined
}

// Errors of a dump that change nothing.
function passedError(sql: string, { code, message }: { code: string; message: string }): string | undefined {
  if (code === '42704' && /^set\b/i.test(sql) && message.startsWith('unrecognized configuration parameter'))
    return scriptTexts.parameter(message)
  const role = /^role "(.*)" already exists$/.exec(message)?.[1]
  return code === '42710' && role !== undefined ? scriptTexts.roleThere(role) : undefined
}
