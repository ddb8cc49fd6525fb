import { readFileSync } from 'node:fs'
import { decodeRows } from '#core/result/wire.ts'
import { Engine } from '#engine/engine.ts'
import type { DatabaseImage } from '#engine/protocol.ts'
import { engineParts, extensionFiles } from '#tools/engine/open.ts'
import { pgDumpWasm } from '#tools/engine/pg-dump.ts'
import { loadScripts } from './script.ts'

const packs = ['btree_gist', 'citext', 'hstore', 'pg_trgm']
const read = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const roles = 'create role h_script_alice; create role h_script_bob;'

/** What of a database a dump must bring along, as lines that can be compared: of any server, or of PostgreSQL 18. */
export const facts = { any: read('saved/facts.sql'), newest: read('saved/bodies.sql') }

/** An engine with the extensions of the fixtures at hand, empty or on a copy. */
export async function openSaved(copy?: DatabaseImage): Promise<Engine> {
  const parts = await engineParts('empty')
  const extensions = await Promise.all(packs.map(async (name) => ({ name, tar: await extensionFiles(name) })))
  const engine = await Engine.boot({ ...parts, ...(copy && { image: copy.tar }), extensions })
  for (const sql of copy?.session ?? []) await engine.run(sql)
  return engine
}

/** An engine that holds what the fixtures make. Throws when a statement of theirs fails. */
export async function openFixtures(...names: string[]): Promise<Engine> {
  const engine = await openSaved()
  const texts = [roles, ...names.map(read)]
  const { failures } = await loadScripts(
    engine,
    texts.map((text, at) => ({ name: `${at}.sql`, text })),
  )
  if (failures.length) throw new Error(JSON.stringify(failures))
  return engine
}

/** An engine's database as the page saves it: on a copy. */
export async function saved(engine: Engine): Promise<Blob> {
  const copy = await openSaved(await engine.image())
  try {
    return await copy.dump(await WebAssembly.compile(pgDumpWasm()), () => undefined)
  } finally {
    await copy.close()
  }
}

/** A dump without the two lines that differ each time. */
export const withoutKey = (dump: string): string => dump.replace(/^\\(?:un)?restrict \w{40,}$/gm, '')

/** What an engine holds, one fact a line. */
export async function heldBy(engine: Engine, sql: string): Promise<string[]> {
  return decodeRows((await engine.inspect(sql)).rows).map(([name, fact]) => `${name}: ${fact}`)
}
