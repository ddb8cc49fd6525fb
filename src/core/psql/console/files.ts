import { copyLines, readCopy, withoutEnd } from '../adapt.ts'
import type { Argument } from '../types.ts'
import type { PsqlConsole } from './console.ts'

const shell = 'a browser has no shell'

/** `\i`: runs a query of the workspace, else a file that the person gives. */
export async function include(console: PsqlConsole, args: Argument[], name: string): Promise<boolean> {
  const [file] = args
  if (!file) return console.complain(`\\${name}: missing required argument`)
  const text = console.host.query(file.text) ?? (await console.host.pick(file.text))
  if (text === undefined) return console.complain(`${file.text}: no file was given`)
  return console.include(file.text, text)
}

/** `\o`: what queries give goes to a file, until `\o` alone saves it. */
export function output(console: PsqlConsole, args: Argument[], name: string): boolean {
  const [file] = args
  if (file?.text.startsWith('|')) return console.complain(`\\${name}: ${shell}`)
  console.redirect(file?.text)
  return true
}

/** `\w`: saves the statement as a file. */
export function write(console: PsqlConsole, args: Argument[], name: string): boolean {
  const [file] = args
  if (!file) return console.complain(`\\${name}: missing required argument`)
  if (file.text.startsWith('|')) return console.complain(`\\${name}: ${shell}`)
  if (console.buffer === '') return console.complain('Query buffer is empty.')
  console.host.save(file.text, `${console.buffer}\n`)
  return true
}

/** `\copy`: from a file that the person gives, or to one that they get. */
export async function copy(console: PsqlConsole, args: Argument[]): Promise<boolean> {
  const asked = args[0]?.text
  if (asked === undefined) return console.complain('\\copy: arguments required')
  const found = readCopy(asked)
  if (!found) return console.complain(/\bprogram\b/i.test(asked) ? `\\copy: ${shell}` : '\\copy: parse error')
  const { direction, stream, sql, target } = found
  if (direction === 'to') {
    const outcome = await console.send(sql)
    if (outcome.error || !outcome.result) return !outcome.error
    const text = copyLines(outcome.result)
    if (stream) console.print(text)
    else {
      console.host.save(target, text)
      console.tag(outcome)
    }
    return true
  }
  const data = stream ? console.takeData(sql) : await console.host.pick(target)
  if (data === undefined) return stream || console.complain(`${target}: no file was given`)
  const outcome = await console.send(sql, stream ? data : withoutEnd(data))
  if (!outcome.error) console.tag(outcome)
  return !outcome.error
}
