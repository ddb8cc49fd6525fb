import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { startParams } from '#engine/parameters.ts'
import type { TableData } from '../datasets/csv.ts'

/** What goes into a database: SQL before the load, rows, SQL after it. */
export interface DatabaseContent {
  schema: string
  tables: TableData[]
  after: string
}

const walSegment = 2 ** 20
const page = 8192
const buildParams = [...startParams, '-c', 'min_wal_size=2MB', '-c', 'max_wal_size=4MB']

/** What makes the catalog smaller. Ids below 16384 are those that initdb gave. */
const slimming = [
  // The rewritten views' trees compress ten times better in the download than one by one in the table.
  'ALTER TABLE pg_rewrite ALTER COLUMN ev_action SET STORAGE EXTERNAL',
  'CREATE CAST (text AS pg_node_tree) WITHOUT FUNCTION',
  "UPDATE pg_rewrite SET ev_action = (ev_action::text || '')::pg_node_tree",
  'DROP CAST (text AS pg_node_tree)',
  // Comments on built-in functions and operators, and statistics on the catalog's own tables.
  'DELETE FROM pg_description WHERE objoid < 16384',
  'DELETE FROM pg_statistic WHERE starelid < 16384',
]

const userTables = `
  SELECT format('%I.%I', nspname, relname) AS name
  FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
  WHERE relkind IN ('r', 'm') AND pg_class.oid >= 16384 AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
  ORDER BY 1`

async function runAll(db: PGlite, statements: string[]): Promise<void> {
  for (const statement of statements) await db.exec(statement)
}

async function dropTemplates(db: PGlite): Promise<void> {
  for (const name of ['template0', 'template1'])
    await runAll(db, [
      `UPDATE pg_database SET datistemplate = false, datallowconn = true WHERE datname = '${name}'`,
      `DROP DATABASE ${name}`,
    ])
}

async function load(db: PGlite, { schema, tables, after }: DatabaseContent): Promise<void> {
  await db.exec(schema)
  for (const { table, csv } of tables)
    await db.query(`COPY ${table} FROM '/dev/blob' (FORMAT csv)`, [], { blob: new Blob([csv]) })
  await db.exec(after)
}

async function settle(db: PGlite): Promise<void> {
  await runAll(db, ['CHECKPOINT', 'SELECT pg_switch_wal()', 'CHECKPOINT'])
  await db.close()
}

/** Opens the cluster once more, so that the relation cache is on disk; gives the place in the log where it ends. */
async function warm(dir: string): Promise<{ file: string; offset: number }> {
  const db = await PGlite.create({ dataDir: dir, startParams: buildParams })
  const { rows } = await db.query<{ file: string; at: number }>(
    'SELECT file_name AS file, file_offset AS at FROM pg_walfile_name_offset(pg_current_wal_lsn())',
  )
  await db.close()
  const end = rows[0]
  if (!end) throw new Error('the cluster gave no place in its log')
  return { file: end.file, offset: end.at }
}

async function assertShutDown(dir: string): Promise<void> {
  const control = await readFile(join(dir, 'global/pg_control'))
  const state = control.readUInt32LE(16)
  if (state !== 1) throw new Error(`the cluster was not shut down cleanly (state ${state} in pg_control)`)
}

/** Removes what PostgreSQL makes again when it starts, or never reads after a clean shutdown. */
async function strip(dir: string, end: { file: string; offset: number }): Promise<void> {
  const wal = join(dir, 'pg_wal')
  for (const file of await readdir(wal))
    if (/^[0-9A-F]{24}$/.test(file) && file !== end.file) await rm(join(wal, file))
  // A recycled segment holds old records behind its end; the shutdown's own record fits into two pages.
  const last = join(wal, end.file)
  await truncate(last, (Math.floor(end.offset / page) + 2) * page)
  await truncate(last, walSegment)
  for (const file of await readdir(dir, { recursive: true }))
    if (/_fsm$|postmaster\.(pid|opts)$/.test(file)) await rm(join(dir, file))
  for (const name of ['postgresql.conf', 'pg_hba.conf', 'pg_ident.conf']) {
    const lines = (await readFile(join(dir, name), 'utf8')).split('\n')
    const told = lines.map((line) => line.replace(/(^|\s+)#.*$/, '')).filter((line) => line.trim() !== '')
    await writeFile(join(dir, name), told.map((line) => `${line}\n`).join(''))
  }
}

async function finish(dir: string): Promise<void> {
  const end = await warm(dir)
  await assertShutDown(dir)
  await strip(dir, end)
}

/** Makes the data directory that all others start from, in the empty folder: no tables, small when packed. */
export async function makeBase(dir: string): Promise<void> {
  const db = await PGlite.create({
    dataDir: dir,
    initDbStartParams: ['--wal-segsize=1', '--no-data-checksums'],
    startParams: buildParams,
  })
  await dropTemplates(db)
  await runAll(db, [...slimming, 'VACUUM FULL', 'VACUUM (FREEZE)'])
  await settle(db)
  await finish(dir)
}

/**
 * Makes a data directory in the empty folder: `base` with the content, vacuumed, shut down cleanly. The catalog is not
 * rewritten, so that its pages stay those of the base.
 */
export async function makeCluster(dir: string, base: Blob, content: DatabaseContent): Promise<void> {
  const db = await PGlite.create({ dataDir: dir, loadDataDir: base, startParams: buildParams })
  await load(db, content)
  const { rows } = await db.query<{ name: string }>(userTables)
  for (const { name } of rows) await db.exec(`VACUUM (FREEZE, ANALYZE) ${name}`)
  await settle(db)
  await finish(dir)
}
