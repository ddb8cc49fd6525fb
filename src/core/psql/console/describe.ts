import { decodeRows } from '#core/result/wire.ts'
import type { ResultSet } from '#core/result/types.ts'
import type { Argument } from '../types.ts'
import { usualOptions, type PrintOptions } from '../print/options.ts'
import { printTable } from '../print/print.ts'
import type { Table } from '../print/table.ts'

/** What a describing command prints, and whether it is a complaint. */
type Describe = (text: string, kind: 'out' | 'bad') => void

/** What a description is made with. */
export interface Describing {
  read: (sql: string) => Promise<ResultSet>
  options: PrintOptions
  /** Whether the queries are printed too. */
  echo: boolean
  print: Describe
}

/** A read whose errors say what the server said and nothing of its query. */
export const plainly =
  (read: Describing['read']): Describing['read'] =>
  async (sql) => {
    try {
      return await read(sql)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new Error(message.replace(/ \(SQLSTATE \w{5}\) in: [^]*$/, ''), { cause: error })
    }
  }

interface Drawn {
  title: string | null
  ncolumns: number
  headers: string[]
  aligns: ('l' | 'r' | 'c')[]
  cells: string[]
  footers: (string | null)[] | null
  opt: { default_footer: boolean }
}

const isDrawn = (item: unknown): item is Drawn => typeof item === 'object' && item !== null && 'cells' in item

function tableOf(drawn: Drawn): Table {
  const { ncolumns, cells } = drawn
  const count = ncolumns ? cells.length / ncolumns : 0
  const footers = drawn.footers?.filter((footer) => footer !== null)
  return {
    title: drawn.title ?? undefined,
    headers: drawn.headers,
    aligns: drawn.aligns.map((align) => (align === 'r' ? 'right' : 'left')),
    rows: Array.from({ length: count }, (_, row) => cells.slice(row * ncolumns, (row + 1) * ncolumns)),
    ...(footers?.length ? { footers } : drawn.opt.default_footer ? {} : { footers: [] }),
  }
}

// psql never prints the description of one relation a column a line.
const oneRelation = /^(?:[A-Z][a-z]+ |TOAST )*(?:table|view|index|sequence|type|[TVIS][a-z]+) "/

// The library lists one kind of relation at a time: for \dtv the other kinds are put into its query.
const kinds: Record<string, string> = { t: `'r','p',`, v: `'v',`, m: `'m',`, s: `'S',`, E: `'f',` }

function severalKinds(name: string): { name: string; widen: (sql: string) => string } | undefined {
  const [, letters = '', flags = ''] = /^d([tvmsE]{2,})([S+]*)$/.exec(name) ?? []
  if (letters === '') return undefined
  const all = Array.from(letters, (letter) => kinds[letter]).join('')
  return {
    name: `d${letters.slice(0, 1)}${flags}`,
    widen: (sql) => sql.replace('c.relkind IN (', `c.relkind IN (${all}`),
  }
}

// The library counts connections with a function of C's that it has left out.
function completeLibrary(): void {
  const count = (one: string, many: string, n: number | string): string => (Number(n) === 1 ? one : many)
  Object.assign(globalThis, { ngettext: count })
}

// The library can't take an apostrophe: it gets a letter in its place that no name has, which becomes one again in what it
// asks the server for and in what it prints.
const apostrophe = '\uf8fe'

// The library reads the arguments again: what has a blank must be quoted for it.
function again({ text }: Argument): string {
  const safe = text.replaceAll("'", apostrophe)
  return /\s/.test(safe) && !safe.includes('"') ? `'${safe}'` : safe
}

const rows = async (read: Describing['read'], sql: string): Promise<object> => {
  const { columns, rows } = await read(sql)
  const cells = decodeRows(rows)
  const fields = columns.map(({ name, typeOid }) => ({ name, dataTypeID: typeOid }))
  return { fields, rows: cells, rowCount: cells.length }
}

// Which letters of a name are options of psql's \d commands, so that x can be told from the name.
const expandable = /^(d[a-zA-Z+]*?|l[a-z+]*?)x(\+?)$/

/** The command without the x that asks for expanded output. */
function withoutExpand(name: string): { name: string; expand: boolean } {
  if (name === 'dx' || name === 'dx+') return { name, expand: false }
  const found = expandable.exec(name)
  return found ? { name: `${found[1]}${found[2]}`, expand: true } : { name, expand: false }
}

/** The names of the commands that describe what the database holds. */
export const describes = (name: string): boolean =>
  /^(d[A-Za-z+]*|l[x+]*|list[x+]*|z[Sx]*|lo_list[x+]*|sf\+?|sv\+?)$/.test(name)

/** Runs one of psql's describing commands. The library that knows their queries comes with the first one. */
export async function describe(
  command: string,
  args: readonly Argument[],
  how: Describing,
): Promise<boolean> {
  const library = await import('psql-describe')
  completeLibrary()
  const { name: asked, expand } = withoutExpand(command)
  const several = severalKinds(asked)
  const name = several?.name ?? asked
  const options: PrintOptions = { ...how.options, title: undefined, ...(expand ? { expanded: 'on' } : {}) }
  let failed = false
  const take = (item: unknown): void => {
    if (isDrawn(item)) {
      const table = tableOf(item)
      if (several) table.title = 'List of relations'
      const flat = oneRelation.test(table.title ?? '') && !expand
      how.print(printTable(table, flat ? { ...options, expanded: 'off' } : options), 'out')
    } else if (typeof item === 'string') {
      const isText = /^(sf|sv)/.test(name) || item.startsWith('/********')
      const bad = !isText || /^(ERROR: |could not|function name|view name|")/.test(item)
      failed ||= bad
      const text = item.replaceAll(apostrophe, "'")
      how.print(text.endsWith('\n') ? text : `${text}\n`, bad ? 'bad' : 'out')
      if (item.startsWith('/********')) how.print('\n', 'out')
    }
  }
  const line = `\\${name.replace(/^list/, 'l')}${args.map((arg) => ` ${again(arg)}`).join('')}`
  const query = (sql: string) => rows(how.read, (several?.widen(sql) ?? sql).replaceAll(apostrophe, "''"))
  const { promise } = library.describe(line, 'postgres', query, take, how.echo, 180006)
  await promise
  return !failed
}

/** `\h`: the syntax of SQL commands. */
export async function sqlHelp(about: string): Promise<string> {
  const library = await import('psql-describe')
  let text = ''
  const { promise } = library.describe(
    `\\h ${about}`,
    'postgres',
    () => Promise.reject(new Error('no query')),
    (item) => {
      if (typeof item === 'string') text += item.endsWith('\n') ? item : `${item}\n`
    },
    false,
    180006,
  )
  await promise
  if (!text.startsWith('Available help:')) return text
  const names = text.trimEnd().split('\n').slice(1)
  const rowsOf = Math.ceil(names.length / 2)
  const line = (at: number): string => `  ${(names[at] ?? '').padEnd(33)}${names[at + rowsOf] ?? ''}\n`
  return `Available help:\n${Array.from({ length: rowsOf }, (_, at) => line(at)).join('')}`
}

/** The options that psql starts with, as a copy to change. */
export const startOptions = (): PrintOptions => ({ ...usualOptions })
