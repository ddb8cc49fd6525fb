import { cellAt, rowCount } from '../result/wire.ts'
import type { ResultSet } from '../result/types.ts'
import { tokenize } from '../sql/lex.ts'
import { scriptTexts } from './messages.ts'

const database =
  /^(?:create|drop|alter)\s+(?:database|tablespace)\b|^(?:comment\s+on|security\s+label\b[^;]*?\son)\s+database\b|^(?:grant|revoke)\b[^;]*?\son\s+database\b/i
const encoding =
  /^set\s+(?:session\s+|local\s+)?client_encoding\s*(?:=|\bto\b)\s*'?([\w-]+)'?$|^set\s+names\s+'?([\w-]+)'?$/i
const roles =
  /\b(?:owner\s+to|owner\s*=|grant|revoke|policy|authorization|set\s+role|default\s+privileges|user\s+mapping|owned\s+by)\b/i

/** Why a dump's statement is passed over here; undefined when it is to be run. */
export function passedOver(sql: string): string | undefined {
  if (database.test(sql)) return scriptTexts.database
  const name = encoding.exec(sql)
  const asked = name?.[1] ?? name?.[2]
  if (asked === undefined) return undefined
  return /^(?:utf-?8|unicode)$/i.test(asked) ? '' : scriptTexts.encoding(asked)
}

/** Whether a statement may name a role that has to be made first. */
export function namesRole(sql: string): boolean {
  return roles.test(sql)
}

/** The file on the server that a `COPY … FROM 'file'` reads, and the statement with STDIN in its place. */
export function serverCopy(sql: string): { file: string; sql: string } | undefined {
  const found = /^(copy\s[^']*?\sfrom\s+)'((?:[^']|'')+)'/i.exec(sql)
  const [all = '', head = '', file = ''] = found ?? []
  return found ? { file: file.replaceAll("''", "'"), sql: `${head}STDIN${sql.slice(all.length)}` } : undefined
}

/** The table that a COPY or an INSERT fills, as it is written. */
export function filledTable(sql: string): string | undefined {
  const name = String.raw`((?:"(?:[^"]|"")*"|[^\s("']+?)+)`
  return new RegExp(`^(?:copy|insert\\s+into)\\s+(?:only\\s+)?${name}(?=[\\s(]|$)`, 'i').exec(sql)?.[1]
}

/** The lines that a COPY … TO STDOUT has sent. */
export function copyLines({ rows }: ResultSet, most = Infinity): string {
  const lines = Array.from({ length: Math.min(rowCount(rows), most) }, (_, row) => cellAt(rows, row, 0) ?? '')
  return lines.map((line) => `${line}\n`).join('')
}

/** What follows `\copy`, taken apart. */
export interface CopyCommand {
  direction: 'from' | 'to'
  /** Where to or from: a file's name, or one of the standard streams. */
  target: string
  stream: boolean
  /** The COPY that goes to the server. */
  sql: string
}

// Where a query in parentheses closes, which may hold a FROM and a TO of its own; else the beginning.
function queryEnd(line: string): number {
  if (!line.trimStart().startsWith('(')) return 0
  let depth = 0
  for (const { text, from } of tokenize(line)) {
    if (text === '(') depth++
    else if (text === ')' && --depth === 0) return from
  }
  return 0
}

/** Reads the line after `\copy`; undefined when it is none. */
export function readCopy(line: string): CopyCommand | undefined {
  const end = queryEnd(line)
  const found = /^\s*([^]*?[\s)])(from|to)\s+(?:program\s+)?('(?:[^']|'')*'|[^\s']+)\s*([^]*)$/i.exec(
    line.slice(end).replace(/;\s*$/, ''),
  )
  const [, what = '', way = '', target = '', rest = ''] = found ?? []
  if (!found || /\s(?:from|to)\s+program\s/i.test(line.slice(end))) return undefined
  const direction = way.toLowerCase() === 'from' ? 'from' : 'to'
  const stream = /^(?:p?stdin|p?stdout)$/i.test(target)
  const name = target.startsWith("'") ? target.slice(1, -1).replaceAll("''", "'") : target
  const side = direction === 'from' ? 'STDIN' : 'STDOUT'
  return {
    direction,
    target: name,
    stream,
    sql: `COPY ${(line.slice(0, end) + what).trim()} ${direction.toUpperCase()} ${side} ${rest}`.trim(),
  }
}

/** A file's data without the line that ends a script's: pg_dump writes it into its data files, too. */
export function withoutEnd(data: string): string {
  const end = /(?:^|\n)\\\.\r?\n*$/.exec(data)
  return end ? data.slice(0, end.index + (end[0].startsWith('\n') ? 1 : 0)) : data
}

/** Whether a statement begins or ends a transaction. */
export function controlsTransaction(sql: string): boolean {
  return /^(?:begin|start|commit|end|rollback|abort|prepare\s+transaction)\b/i.test(sql)
}
