import { cellAt } from '#core/result/wire.ts'
import type { Argument, MetaCommand } from '../types.ts'
import { readBoolean } from '../variables.ts'
import type { PsqlConsole } from './console.ts'
import { describe, describes, plainly, sqlHelp } from './describe.ts'
import { copy, include, output, write } from './files.ts'
import { commandHelp } from './help.ts'
import { listSettings, setOption } from './pset.ts'
import { refusals } from './refused.ts'

type Run = (console: PsqlConsole, args: Argument[], name: string) => boolean | Promise<boolean>

const textOf = (args: readonly Argument[], at = 0): string | undefined => args[at]?.text
const quiet = (console: PsqlConsole): boolean => console.variables.isOn('QUIET')

function option(console: PsqlConsole, name: string, value: string | undefined): boolean {
  const { text, failed } = setOption(console.options, name, value)
  if (failed) return console.complain(text)
  if (text !== '' && !quiet(console)) console.print(`${text}\n`)
  return true
}

const setting =
  (name: string): Run =>
  (console, args) =>
    option(console, name, textOf(args))

// An argument that was given empty unsets; without one psql only says how it stands.
const optional =
  (name: string): Run =>
  (console, args) =>
    option(console, name, textOf(args) ?? '')

function echo(console: PsqlConsole, args: Argument[], name: string): boolean {
  const [first] = args
  const without = first?.text === '-n' && first.quote === '' && name !== 'warn'
  const text = (without ? args.slice(1) : args).map((arg) => arg.text).join(' ')
  const line = without ? text : `${text}\n`
  if (name === 'warn') console.host.print(line, 'bad')
  else if (name === 'qecho') console.write(line)
  else console.print(line)
  return true
}

function set(console: PsqlConsole, args: Argument[]): boolean {
  const { variables } = console
  const [name, ...rest] = args
  if (!name) {
    console.print(
      variables
        .entries()
        .map(([key, value]) => `${key} = '${value.replaceAll("'", "\\'").replaceAll('\n', '\\n')}'\n`)
        .join(''),
    )
    return true
  }
  const complaint = variables.set(name.text, rest.map(({ text }) => text).join(''))
  return complaint === undefined || console.complain(complaint)
}

function unset(console: PsqlConsole, args: Argument[]): boolean {
  const name = textOf(args)
  if (name === undefined) return console.complain('\\unset: missing required argument')
  const complaint = console.variables.unset(name)
  return complaint === undefined || console.complain(complaint)
}

function timing(console: PsqlConsole, args: Argument[]): boolean {
  const text = textOf(args)
  const asked = text === undefined ? !console.timing : readBoolean(text)
  if (asked === undefined) console.complain(`unrecognized value "${text}" for "\\timing": Boolean expected`)
  else console.timing = asked
  if (!quiet(console)) console.print(`Timing is ${console.timing ? 'on' : 'off'}.\n`)
  return asked !== undefined
}

function pset(console: PsqlConsole, args: Argument[]): boolean {
  const [name, value] = args
  if (name) return option(console, name.text, value?.text)
  console.print(listSettings(console.options))
  return true
}

function errverbose(console: PsqlConsole): boolean {
  const { lastError } = console
  if (lastError) console.message(lastError.message, lastError.query, 'verbose')
  else console.print('There is no previous error.\n')
  return true
}

function encoding(console: PsqlConsole, args: Argument[]): boolean {
  const asked = textOf(args)
  if (asked === undefined) console.print('UTF8\n')
  else if (!/^utf-?8$/i.test(asked))
    return console.complain(`${asked}: invalid encoding name or conversion procedure not found`)
  return true
}

function reset(console: PsqlConsole): boolean {
  console.clearBuffer()
  if (!quiet(console)) console.print('Query buffer reset (cleared).\n')
  return true
}

function show(console: PsqlConsole): boolean {
  const { buffer } = console
  if (buffer !== '') console.print(`${buffer}\n`)
  else if (!quiet(console)) console.print('Query buffer is empty.\n')
  return true
}

function edit(console: PsqlConsole): boolean {
  const { buffer } = console
  console.clearBuffer()
  console.host.edit(buffer === '' ? '' : `${buffer.replace(/;?$/, ';')}\n`)
  return true
}

// The server's own definition of a function or a view, put into the editor to change it.
async function editObject(console: PsqlConsole, args: Argument[], name: string): Promise<boolean> {
  const what = textOf(args)?.replace(/;+$/, '')
  if (what === undefined)
    return console.complain(name === 'ef' ? 'function name is required' : 'view name is required')
  let source = ''
  const options = { ...console.options }
  const done = await describe(name === 'ef' ? 'sf' : 'sv', [{ text: what, quote: '' }], {
    read: (sql) => console.host.read(sql),
    options,
    echo: false,
    print: (text, kind) => {
      if (kind === 'out') source += text
      else console.host.print(text, 'bad')
    },
  })
  if (done) console.host.edit(source)
  return done
}

async function conninfo(console: PsqlConsole): Promise<boolean> {
  const { rows } = await console.host.read(
    `SELECT current_database(), session_user, pg_backend_pid(), current_setting('is_superuser')`,
  )
  const cell = (at: number): string => cellAt(rows, 0, at) ?? ''
  console.table({
    title: 'Connection Information',
    headers: ['Parameter', 'Value'],
    aligns: ['left', 'left'],
    rows: [
      ['Database', cell(0)],
      ['Client User', cell(1)],
      ['Host', 'this page (PostgreSQL runs in a worker of it)'],
      ['Protocol Version', '3.0'],
      ['Backend PID', cell(2)],
      ['Superuser', cell(3)],
    ],
  })
  return true
}

async function help(console: PsqlConsole, args: Argument[]): Promise<boolean> {
  console.print(await sqlHelp((textOf(args) ?? '').replace(/[\s;]+$/, '')))
  return true
}

function history(console: PsqlConsole): boolean {
  console.print(
    console.host
      .history()
      .map((line) => `${line}\n`)
      .join(''),
  )
  return true
}

const commands: Record<string, Run> = {
  '?': (console) => {
    console.print(commandHelp)
    return true
  },
  a: (console) => option(console, 'format', console.options.format === 'aligned' ? 'unaligned' : 'aligned'),
  C: optional('title'),
  conninfo,
  copy,
  copyright: (console) => {
    console.print('PostgreSQL Database Management System: see https://www.postgresql.org/about/licence/\n')
    return true
  },
  e: edit,
  echo,
  edit,
  ef: editObject,
  encoding,
  errverbose,
  ev: editObject,
  f: setting('fieldsep'),
  h: help,
  help,
  i: include,
  include,
  include_relative: include,
  ir: include,
  o: output,
  out: output,
  p: show,
  print: show,
  pset,
  q: (console) =>
    console.complain('\\q: this session ends with the page. Choose another tab to leave the console.'),
  qecho: echo,
  quit: (console) =>
    console.complain('\\quit: this session ends with the page. Choose another tab to leave the console.'),
  r: reset,
  reset,
  s: history,
  set,
  t: setting('tuples_only'),
  T: optional('tableattr'),
  timing,
  unset,
  w: write,
  warn: echo,
  write,
  x: setting('expanded'),
}

/** Runs a meta command of psql's, or says why it can't work here. True when it went well. */
export async function runCommand(console: PsqlConsole, command: MetaCommand): Promise<boolean> {
  const { name, args } = command
  const run = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (run) return run(console, args, name)
  const refusal = Object.hasOwn(refusals, name) ? refusals[name] : undefined
  if (refusal !== undefined) return console.complain(`\\${name}: ${refusal}`)
  if (describes(name)) return tell(console, command)
  console.complain(`invalid command \\${name}`)
  return false
}

async function tell(console: PsqlConsole, { name, args }: MetaCommand): Promise<boolean> {
  return describe(name, args, {
    read: plainly((sql) => console.host.read(sql)),
    options: { ...console.options, columns: console.options.columns || console.host.columns() },
    echo: /^(on|true|1|yes)$/.test(console.variables.get('ECHO_HIDDEN') ?? ''),
    print: (text, kind) => {
      console.host.print(text, kind)
    },
  })
}
