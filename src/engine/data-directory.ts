import type { PGlite } from '@electric-sql/pglite'
import { decodeRows } from '#core/result/wire.ts'
import type { Backend } from './backend.ts'
import { dataFolder, moduleOf, type MemoryFileSystem, type MemoryNode } from './module.ts'
import type { DatabaseImage } from './protocol.ts'
import { Snapshot } from './snapshot.ts'
import { tarParts } from './tar.ts'

// What belongs to the running server or to its session: its lock, files of sorts, temporary tables.
const passing = /^(postmaster\.(pid|opts)|base\/pgsql_tmp\/.*|base\/\d+\/t\d+_\d+.*)$/
/** What makes a session like a new one: the first user, no role, the settings of the start. */
export const asFirst = ['SET SESSION AUTHORIZATION postgres', 'RESET ROLE', 'RESET ALL']

const walFile = /^pg_wal\/([0-9A-F]{24})$/

interface Entry {
  name: string
  contents?: Uint8Array<ArrayBuffer>
}

function* files(fs: MemoryFileSystem, folder: MemoryNode, path: string): Generator<Entry> {
  for (const [own, node] of Object.entries(folder.contents as Record<string, MemoryNode>)) {
    const name = path + own
    if (passing.test(name)) continue
    if (fs.isDir(node.mode)) {
      yield { name: `${name}/` }
      yield* files(fs, node, `${name}/`)
    } else {
      const bytes = node.contents as Uint8Array<ArrayBuffer> | null
      yield { name, contents: bytes?.subarray(0, node.usedBytes) ?? new Uint8Array(0) }
    }
  }
}

const column = async (backend: Backend, sql: string): Promise<string[]> =>
  decodeRows((await backend.need(sql)).rows).map(([cell]) => cell ?? '')

/** The statements that give a new session this one's settings. */
async function settingsOf(backend: Backend): Promise<string[]> {
  const settings = await column(
    backend,
    `SELECT pg_catalog.format('SELECT pg_catalog.set_config(%L, %L, false)', name, setting)
       FROM pg_catalog.pg_settings WHERE source = 'session' AND context IN ('user', 'superuser') ORDER BY name`,
  )
  const roles = await column(
    backend,
    `SELECT pg_catalog.format('SELECT pg_catalog.set_config(%L, %L, false)', name, value)
       FROM (VALUES ('session_authorization', session_user::text, 'postgres'),
                    ('role', pg_catalog.current_setting('role'), 'none')) AS r(name, value, usual)
      WHERE value <> usual`,
  )
  return [...settings, ...roles]
}

/**
 * Recovery empties an unlogged table, so it becomes a logged one first. Gives the tables in the order in which that could
 * be: one may have to wait for another.
 */
async function setLogged(backend: Backend, tables: string[]): Promise<string[]> {
  const done: string[] = []
  let left = tables
  for (let before = Infinity; left.length > 0 && left.length < before;) {
    before = left.length
    const failed: string[] = []
    for (const table of left) {
      const { error } = await backend.send(`ALTER TABLE ${table} SET LOGGED`)
      const list = error ? failed : done
      list.push(table)
    }
    left = failed
  }
  if (left.length) throw new Error(`The unlogged table ${left[0]} can't be kept.`)
  return done
}

/** The log that recovery reads: from the last checkpoint on. Other files of the log wait to be written again. */
async function tarNow(pg: PGlite, backend: Backend): Promise<Blob> {
  await backend.need('CHECKPOINT')
  const [first = '', last = ''] = await column(
    backend,
    `SELECT pg_catalog.unnest(ARRAY[redo_wal_file, pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_insert_lsn())])
       FROM pg_catalog.pg_control_checkpoint()`,
  )
  const { FS } = moduleOf(pg)
  const needed = ({ name }: Entry): boolean => {
    const wal = walFile.exec(name)?.[1]
    return wal === undefined || (wal >= first && wal <= last)
  }
  const all = [...files(FS, FS.lookupPath(dataFolder).node, '')]
  return new Blob(tarParts(all.filter(needed)))
}

/** The whole database as it is now. Call it only while no transaction is open. */
export async function takeImage(pg: PGlite, backend: Backend): Promise<DatabaseImage> {
  const unlogged = await column(
    backend,
    `SELECT oid::pg_catalog.regclass::text FROM pg_catalog.pg_class
      WHERE relpersistence = 'u' AND relkind IN ('r', 'm') ORDER BY oid`,
  )
  const settings = await settingsOf(backend)
  if (unlogged.length + settings.length === 0) return { tar: await tarNow(pg, backend), session: [] }
  // What must be otherwise for the copy is put back after it.
  const before = new Snapshot(pg)
  try {
    for (const sql of asFirst) await backend.need(sql)
    const order = await setLogged(backend, unlogged)
    const again = order.reverse().map((table) => `ALTER TABLE ${table} SET UNLOGGED`)
    return { tar: await tarNow(pg, backend), session: [...again, ...settings] }
  } finally {
    before.restore()
    backend.restored('idle')
  }
}
