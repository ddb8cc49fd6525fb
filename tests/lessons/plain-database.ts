import { PGlite } from '@electric-sql/pglite'
import type { ExamDatabase } from '#core/check/exam.ts'
import type { Table } from '#core/check/types.ts'
import type { Column, ResultSet, ServerMessage, StatementOutcome } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'
import { splitStatements } from '#core/sql/split.ts'

const raw = (value: string) => value

// Every value as the server's own text.
async function query(db: PGlite, sql: string): Promise<{ table: Table; command: boolean }> {
  const parsers = Object.fromEntries(Array.from({ length: 6000 }, (_, oid) => [oid, raw]))
  const result = await db.query<(string | null)[]>(sql, [], { rowMode: 'array', parsers })
  const columns = result.fields.map(
    ({ name, dataTypeID }): Column => ({ name, typeOid: dataTypeID, typeModifier: -1, type: `oid ${dataTypeID}` }),
  )
  return { table: { columns, rows: result.rows }, command: result.fields.length === 0 }
}

/** A plain PGlite as an examiner's database; `schema` makes the pristine dataset. */
export async function openPlain(schema: string): Promise<ExamDatabase & { close(): Promise<void> }> {
  const db = new PGlite()
  return {
    close: () => db.close(),
    async restore() {
      await db.exec('ROLLBACK; DROP SCHEMA public CASCADE; CREATE SCHEMA public; RESET ALL')
      await db.exec(schema)
    },
    async apply(sql) {
      await db.exec(sql)
    },
    table: async (sql) => (await query(db, sql)).table,
    async run(script) {
      const outcomes: StatementOutcome[] = []
      for (const { text } of splitStatements(script)) {
        const outcome: StatementOutcome = { sql: text, more: false, notices: [], ms: 0, transaction: 'idle' }
        try {
          const { table, command } = await query(db, text)
          const result: ResultSet = { columns: table.columns, rows: encodeRows(table.rows) }
          outcomes.push({ ...outcome, tag: text.split(/\s/)[0]?.toUpperCase() ?? '', ...(command ? {} : { result }) })
        } catch (error) {
          const fields = error as ServerMessage & { position?: string }
          const position = fields.position === undefined ? {} : { position: Number(fields.position) }
          const { severity, code, message } = fields
          outcomes.push({ ...outcome, error: { severity, code, message, ...position } })
          break
        }
      }
      return outcomes
    },
  }
}
