import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ScriptReader, readScript } from '#core/psql/reader.ts'
import { sourceOffset } from '#core/psql/draft.ts'
import type { Prompt, ScriptItem } from '#core/psql/types.ts'
import { Variables } from '#core/psql/variables.ts'
import { isSignificant, tokenize } from '#core/sql/lex.ts'
import { splitStatements } from '#core/sql/split.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/psql/${name}`, import.meta.url), 'utf8')

interface Sent {
  query: string
  data?: string
}
// What psql 18.6 sent to a server, see tests/support/record-psql.mjs.
const recorded = JSON.parse(fixture('sent.json')) as Record<string, Sent[]>
const scripts = Object.fromEntries(
  [...fixture('scripts.sql').matchAll(/==== ([^\n]+)\n([^]*?)(?=\n==== |$(?![^]))/g)].map(
    ([, title, script]) => [title ?? '', (script ?? '') + '\n'],
  ),
)

// psql sends the comments around and the semicolon, too, and counts line breaks around its commands otherwise.
function bare(query: string): string {
  const first = tokenize(query).find(isSignificant)
  const text = query.slice(first?.from ?? query.length)
  return text.replace(/(?:\s|;|--[^\n]*(?:\n|$)|\/\*[^']*\*\/)+$/, '').replace(/\n+/g, '\n')
}

// What the queries before \gset and \gexec give.
const results: Record<string, Record<string, string>> = {
  'select 2 as a, 3 as b': { a: '2', b: '3' },
  'select 4 as a': { a: '4' },
}

function obey(item: ScriptItem, variables: Variables, reader: ScriptReader, sent: Sent[]): void {
  const command = item.kind === 'command' ? item : item.kind === 'statement' ? item.end : undefined
  if (item.kind === 'statement') {
    sent.push({ query: item.text, ...(item.copyData === undefined ? {} : { data: item.copyData }) })
    if (item.text.startsWith('set standard_conforming_strings = off')) reader.standardStrings = false
  }
  if (typeof command !== 'object') return
  const [name, ...values] = command.args.map(({ text }) => text)
  if (command.name === 'set' && name !== undefined) variables.set(name, values.join(''))
  if (command.name === 'unset' && name !== undefined) variables.unset(name)
  if (command.name === 'r') reader.clear()
  if (command.name === 'gset' && item.kind === 'statement')
    for (const [column, value] of Object.entries(results[item.text] ?? {}))
      variables.set((name ?? '') + column, value)
  if (command.name === 'gexec') sent.push({ query: 'select 11' }, { query: 'select 12' })
}

function run(reader: ScriptReader, variables: Variables, sent: Sent[] = []): Sent[] {
  for (let item = reader.next(); item; item = reader.next()) obey(item, variables, reader, sent)
  return sent.map(({ query, ...rest }) => ({ query: bare(query), ...rest }))
}

function sendAll(script: string): Sent[] {
  const variables = new Variables()
  return run(readScript(script, variables), variables)
}

function sendByLine(script: string): Sent[] {
  const variables = new Variables()
  const reader = new ScriptReader(variables)
  const sent: Sent[] = []
  for (const line of script.split(/(?<=\n)/)) run(reader.feed(line), variables, sent)
  return run(reader.end(), variables, sent)
}

// A line of input, and the prompt after it.
const dialogues: [line: string, prompt: Prompt][][] = [
  [
    ['select', '-'],
    ['1;', '='],
    ['', '='],
  ],
  [
    ['-- nothing', '='],
    ['/* a /*', '*'],
    ['*/ ; */', '='],
  ],
  [
    ["select 'a", "'"],
    [" ' (", '('],
    [');', '='],
  ],
  [
    ["select E'\\'", "'"],
    ["';", '='],
  ],
  [
    ['select "a', '"'],
    ['";', '='],
  ],
  [
    ['do $x$ begin', '$'],
    ['$x$', '-'],
    [';', '='],
  ],
  [
    ['create function f() returns int begin atomic', '-'],
    ['select 1;', '-'],
    ['end;', '='],
  ],
  [
    ['\\if off', '@'],
    ['select 1', '@'],
    ['\\else', '='],
    ['\\endif', '='],
  ],
  [
    ['copy t from stdin;', '>'],
    ['1', '>'],
    ['\\.', '='],
  ],
  [
    ['copy t from stdin; select', '>'],
    ['\\.', '-'],
    ['1;', '='],
  ],
]

const textOf = (item: ScriptItem | undefined): string =>
  item === undefined
    ? 'nothing'
    : item.kind === 'fault'
      ? item.message
      : item.kind === 'command'
        ? item.name
        : item.text

const faults: Record<string, string[]> = {
  '\\else': ['\\else: no matching \\if'],
  '\\elif true': ['\\elif: no matching \\if'],
  '\\endif': ['\\endif: no matching \\if'],
  '\\if 1\n\\else\n\\else\n\\endif': ['\\else: cannot occur after \\else'],
  '\\if maybe\nselect 1;\n\\endif': ['unrecognized value "maybe" for "\\if expression": Boolean expected'],
  '\\if 1': ['reached EOF without finding closing \\endif(s)'],
  "\\echo 'open\nselect 1;": ['\\echo: unterminated quoted string', 'select 1'],
  '\\set x `date` y\nselect 1;': ['\\set: a browser has no shell that could run `date`', 'select 1'],
  '/* open': ['the text ends inside of a quote or a comment'],
  '\\restrict': ['\\restrict: missing required argument'],
  '\\unrestrict a': ['\\unrestrict: not currently in restricted mode'],
  '\\restrict a\n\\i x\n\\unrestrict b\n\\unrestrict a\nselect 1;': [
    'backslash commands are restricted; only \\unrestrict is allowed',
    '\\unrestrict: wrong key',
    'select 1',
  ],
}

describe('ScriptReader', () => {
  it('has a recording of each script', () => {
    expect(Object.keys(scripts)).toEqual(Object.keys(recorded))
    expect(Object.keys(scripts).length).toBeGreaterThan(60)
  })

  it.each(Object.entries(recorded))('sends what psql sends: %s', (title, sent) => {
    const wanted = sent.map(({ query, ...rest }) => ({ query: bare(query), ...rest }))
    const script = scripts[title] ?? ''
    expect(sendAll(script)).toEqual(wanted.filter(({ query }) => query !== ''))
    expect(sendByLine(script)).toEqual(sendAll(script))
  })

  it.each(dialogues.map((lines) => [lines.map(([line]) => line).join(' ⏎ '), lines]))(
    'prompts as psql: %s',
    (_, lines) => {
      const reader = new ScriptReader(new Variables())
      for (const [line, prompt] of lines as [string, Prompt][]) {
        reader.feed(line + '\n')
        while (reader.next());
        expect([line, reader.prompt]).toEqual([line, prompt])
      }
    },
  )

  it.each(Object.entries(faults))('complains as psql: %j', (script, said) => {
    const reader = readScript(script, new Variables())
    const given: string[] = []
    for (let item = reader.next(); item; item = reader.next()) given.push(textOf(item))
    expect(given).toEqual(said)
  })

  it('a lenient reader lets neither a parenthesis nor COPY without data swallow the rest', () => {
    const script =
      'select (1; select 2; copy t from stdin;\nselect 3; create rule r as on insert to t do (a; b); x'
    const reader = readScript(script, new Variables(), { lenient: true })
    const given: string[] = []
    for (let item = reader.next(); item; item = reader.next()) given.push(textOf(item))
    expect(given).toEqual(splitStatements(script).map(({ text }) => text))
    expect(given).toHaveLength(6)
  })

  it('tells where in the script a part of a statement stood', () => {
    const script = '\\set n 12345\nselect :n + x\n \\if 0\n + y\n\\endif\n + z;'
    const variables = new Variables()
    const reader = readScript(script, variables)
    obey(reader.next() ?? { kind: 'fault', message: '', from: 0, to: 0 }, variables, reader, [])
    const item = reader.next()
    if (item?.kind !== 'statement') throw new Error('a statement was to come')
    expect(item.text.replace(/\s+/g, ' ')).toBe('select 12345 + x + z')
    for (const word of ['select', '+ x', '+ z'])
      expect(sourceOffset(item.source, item.text.indexOf(word))).toBe(script.indexOf(word))
    expect(sourceOffset(item.source, item.text.indexOf('345'))).toBe(script.indexOf(':n'))
    expect(script.slice(item.from, item.to)).toMatch(/^select [^]*\+ z$/)
  })

  it('gives the buffer, clears it, and takes lines as data', () => {
    const reader = readScript('select 1 +\n\\p\n\\copy t from stdin\na\nb\n\\.\n;', new Variables())
    expect(textOf(reader.next())).toBe('p')
    expect(reader.buffer).toBe('select 1 +')
    reader.clear()
    expect(textOf(reader.next())).toBe('copy')
    expect(reader.takeData()).toEqual({ text: 'a\nb\n', from: 33, to: 39 })
    expect(reader.next()).toBeUndefined()
  })
})
