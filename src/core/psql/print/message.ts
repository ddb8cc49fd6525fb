import type { ServerMessage } from '#core/result/types.ts'
import { widthOf } from './width.ts'

/** How much of a message psql shows. */
export type Verbosity = 'default' | 'verbose' | 'terse' | 'sqlstate'

/** When the CONTEXT of a message is shown. */
export type ShowContext = 'never' | 'errors' | 'always'

const room = 60
const leastRight = 10

interface Mark {
  /** UTF-16 offset and column of the screen. */
  at: number
  column: number
}

function columnsOf(char: string): number {
  return Math.max(widthOf(char.codePointAt(0) ?? 0), 1)
}

/** The line of a query that a 1-based code point stands in, with a caret under it; cut to what fits on a line. */
function faultLine(query: string, position: number): string {
  const chars = Array.from(query)
  const loc = position - 1
  if (loc < 0 || loc > chars.length) return ''
  let line = 1
  let first = 0
  let end = chars.length
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]
    if (char !== '\n' && char !== '\r') continue
    if (i >= loc) {
      end = i
      break
    }
    if (char === '\r' || chars[i - 1] !== '\r') line++
    first = i + 1
  }
  const marks: Mark[] = []
  let [at, column] = [0, 0]
  for (const char of chars) {
    marks.push({ at, column })
    at += char.length
    column += columnsOf(char)
  }
  marks.push({ at, column })
  const columnAt = (index: number): number => marks[index]?.column ?? column
  let [cutLeft, cutRight] = [false, false]
  if (columnAt(end) - columnAt(first) > room) {
    if (columnAt(first) + room >= columnAt(loc) + leastRight) {
      while (columnAt(end) - columnAt(first) > room) end--
      cutRight = true
    } else {
      for (; columnAt(loc) + leastRight < columnAt(end); cutRight = true) end--
      for (; columnAt(end) - columnAt(first) > room; cutLeft = true) first++
    }
  }
  const prefix = `LINE ${line}: ${cutLeft ? '...' : ''}`
  const text = chars.slice(first, end).join('').replaceAll('\t', ' ')
  const caret = prefix.length + columnAt(loc) - columnAt(first)
  return `${prefix}${text}${cutRight ? '...' : ''}\n${' '.repeat(caret)}^\n`
}

/** An error or a notice in psql's words; `query` is what was sent. */
export function messageText(
  message: ServerMessage,
  query: string,
  verbosity: Verbosity = 'default',
  context: ShowContext = 'errors',
): string {
  const { severity, code, position, internalPosition, internalQuery } = message
  if (verbosity === 'sqlstate') return `${severity}:  ${code}\n`
  const full = verbosity !== 'terse'
  let text = `${severity}:  ${verbosity === 'verbose' ? `${code}: ` : ''}${message.message}`
  if (!full && (position ?? internalPosition) !== undefined)
    text += ` at character ${position ?? internalPosition}`
  text += '\n'
  if (!full) return text
  if (position !== undefined) text += faultLine(query, position)
  else if (internalQuery !== undefined && internalPosition !== undefined)
    text += faultLine(internalQuery, internalPosition)
  const lines: [string, string | undefined][] = [
    ['DETAIL', message.detail],
    ['HINT', message.hint],
    ['QUERY', internalQuery],
  ]
  const isError = /^(ERROR|FATAL|PANIC)$/.test(severity)
  if (context === 'always' || (context === 'errors' && isError)) lines.push(['CONTEXT', message.where])
  if (verbosity === 'verbose')
    lines.push(
      ['SCHEMA NAME', message.schema],
      ['TABLE NAME', message.table],
      ['COLUMN NAME', message.column],
      ['DATATYPE NAME', message.dataType],
      ['CONSTRAINT NAME', message.constraint],
    )
  return text + lines.map(([label, value]) => (value === undefined ? '' : `${label}:  ${value}\n`)).join('')
}

/** How long a statement took, as `\timing` says it. */
export function timeText(ms: number): string {
  if (ms < 1000) return `Time: ${ms.toFixed(3)} ms\n`
  const seconds = ms / 1000
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0')
  const rest = (seconds % 60).toFixed(3).padStart(6, '0')
  const minutes = seconds / 60
  if (minutes < 60) return `Time: ${ms.toFixed(3)} ms (${two(minutes)}:${rest})\n`
  const clock = `${two((minutes / 60) % 24)}:${two(minutes % 60)}:${rest}`
  const days = Math.floor(minutes / 1440)
  return `Time: ${ms.toFixed(3)} ms (${days > 0 ? `${days} d ` : ''}${clock})\n`
}
