import type { Database, Sqlite3Static, SqlValue } from '@sqlite.org/sqlite-wasm'
import { splitStatements } from '#core/sql/split.ts'
import type { SqliteAnswer } from '#core/result/sqlite-answer.ts'
import type { Cell } from '#core/result/types.ts'

// The package's words before SQLite's own.
const wrapping = /^SQLITE_\w+: sqlite3 result code \d+: /

function textOf(value: SqlValue | undefined): Cell {
  if (value == null) return null
  return value instanceof Uint8Array || value instanceof Int8Array || value instanceof ArrayBuffer
    ? `x'${Array.from(new Uint8Array(value), (byte) => byte.toString(16).padStart(2, '0')).join('')}'`
    : String(value)
}

// As SQLite prints them: a real number keeps its point, which a JavaScript number would lose.
function rowsOf(
  database: Database,
  sql: string,
  sqlite: Sqlite3Static,
): Pick<SqliteAnswer, 'columns' | 'rows'> {
  const statement = database.prepare(sql)
  try {
    const columns = Array.from({ length: statement.columnCount }, (_, at) => statement.getColumnName(at))
    const rows: Cell[][] = []
    while (statement.step()) {
      rows.push(
        columns.map((_, at) => {
          const type = sqlite.capi.sqlite3_column_type(statement, at)
          const blob = type === sqlite.capi.SQLITE_BLOB || type === sqlite.capi.SQLITE_NULL
          return textOf(blob ? statement.get(at) : statement.getString(at))
        }),
      )
    }
    return { columns, rows }
  } finally {
    statement.finalize()
  }
}

/** Runs a script on an empty SQLite database in memory. Never throws for what the script says. */
export function runOnSqlite(sqlite: Sqlite3Static, script: string): SqliteAnswer {
  const answer: SqliteAnswer = { version: sqlite.version.libVersion, columns: [], rows: [] }
  const database = new sqlite.oo1.DB(':memory:')
  try {
    for (const { text } of splitStatements(script)) {
      const found = rowsOf(database, text, sqlite)
      if (found.columns.length > 0) Object.assign(answer, found)
    }
    return answer
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    return { ...answer, columns: [], rows: [], error: told.replace(wrapping, '') }
  } finally {
    database.close()
  }
}
