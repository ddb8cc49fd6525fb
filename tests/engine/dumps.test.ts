import { readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readTar } from '#core/files/archive.ts'
import { readScriptText } from '#core/files/script-text.ts'
import type { ScriptFile } from '#core/psql/types-run.ts'
import { cellAt } from '#core/result/wire.ts'
import type { Engine } from '#engine/engine.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure } from '../support/figure.ts'
import { loadScripts } from '../support/script.ts'

const fixtures = new URL('../fixtures/dumps/', import.meta.url)
const read = (name: string): Buffer => readFileSync(new URL(name, fixtures))
// What a real server 18.6 held after psql had loaded the same dump: tests/support/record-dumps.mjs.
const expected = JSON.parse(read('expected.json').toString()) as Record<string, Record<string, string>>
const sums = read('sums.sql').toString()

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('empty')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

function decoded(name: string, bytes: Uint8Array): ScriptFile {
  const read = readScriptText(bytes)
  if (!read) throw new Error(`${name} cannot be read`)
  return { name, text: read.text }
}

function filesOf(name: string): ScriptFile[] {
  const stem = name.replaceAll(' ', '-')
  return readdirSync(fixtures)
    .filter((file) => file.startsWith(`${stem}-`) && /^\d+\./.test(file.slice(stem.length + 1)))
    .flatMap((file) => {
      const bytes = new Uint8Array(gunzipSync(read(file)))
      if (!file.endsWith('.tar.gz')) return [decoded(file, bytes)]
      const entries = readTar(bytes).filter((entry) => entry.name !== 'toc.dat')
      return entries.map(({ name, from, size }) => decoded(name, bytes.subarray(from, from + size)))
    })
}

async function held(): Promise<Record<string, string>> {
  const { rows } = await engine.inspect(sums)
  return JSON.parse(cellAt(rows, 0, 0) ?? '{}') as Record<string, string>
}

const one = async (sql: string): Promise<string | null> => cellAt((await engine.inspect(sql)).rows, 0, 0)

describe('dumps', () => {
  const same: string[] = []

  test.each(Object.keys(expected))('%s', async (name) => {
    const summary = await loadScripts(engine, filesOf(name))
    expect(await held()).toEqual(expected[name])
    expect(await one('show search_path')).toBe('public')
    expect(await one('select current_user')).toBe('postgres')
    console.log(name, summary.failures.slice(0, 5), summary.notes)
    same.push(name)
  })

  test('load as on a real server', () => {
    const all = Object.keys(expected).length
    figure('dumps loaded as on a real server', same.length, '>=', all, 0)
    expect(all).toBeGreaterThanOrEqual(30)
  })
})
