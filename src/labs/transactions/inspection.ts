import type { LabReport, PageReport } from '#core/transactions/page-report.ts'
import { cellAt, decodeRows, rowCount } from '#core/result/wire.ts'
import type { ExtensionFiles } from '#engine/protocol.ts'
import { keepsSnapshotQuery, pageQuery, prepareInspection, tablesQuery } from './page-query.ts'
import type { Statements } from './statements.ts'

const keeping = ['repeatable read', 'serializable']

/** The observer's look into pages, and what sessions say of the snapshots that they keep. */
export class Inspection {
  #observer: Statements
  #ready = false
  #snapshots: LabReport['snapshots'] = {}
  #tops: LabReport['tops'] = {}

  constructor(observer: Statements) {
    this.#observer = observer
  }

  /** Gives the observer pageinspect's files. Throws what PostgreSQL says. */
  async prepare(files: ExtensionFiles): Promise<void> {
    this.#observer.process.equip(files)
    for (const { error } of await this.#observer.run(prepareInspection))
      if (error) throw new Error(error.message)
    this.#ready = true
  }

  /**
   * Reads the snapshot that a session keeps, after one of its statements. Only the session itself can tell it, and at
   * READ COMMITTED it would be over with the question. At REPEATABLE READ and above the question changes nothing once the
   * snapshot is taken, which the observer sees by its horizon; before that, it would take it too early.
   */
  async ran(session: Statements, isolation: string | undefined): Promise<void> {
    const { pid } = session.process
    this.#snapshots[pid] = undefined
    if (!keeping.includes(isolation ?? '')) return
    const { rows } = await this.#observer.need(keepsSnapshotQuery(pid))
    if (rowCount(rows) === 0 || cellAt(rows, 0, 0) !== 't') return
    const told = await session.need('SELECT pg_catalog.pg_current_snapshot()')
    this.#snapshots[pid] = cellAt(told.rows, 0, 0) ?? undefined
  }

  /** The report of a table, or of the first one. */
  async look(table: string | undefined): Promise<LabReport> {
    const found = decodeRows((await this.#observer.need(tablesQuery)).rows)
    const tables = found.map(([, name]) => name ?? '')
    const [oid, name, locked] = found.find((row) => row[1] === table) ?? found[0] ?? []
    const rest = { tables, snapshots: { ...this.#snapshots }, tops: this.#tops }
    if (!this.#ready || oid == null) return rest
    // The observer would have to wait, and others behind it.
    if (locked === 't') return { ...rest, locked: name ?? '' }
    const { rows } = await this.#observer.need(pageQuery(oid))
    const report = JSON.parse(cellAt(rows, 0, 0) ?? '') as PageReport
    for (const { xid, top } of report.owners) if (xid !== top) this.#tops[xid] = top
    return { ...rest, report }
  }
}
