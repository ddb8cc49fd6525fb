import { decodeRows } from '../result/wire.ts'
import type { ResultSet } from '../result/types.ts'
import type { Table } from './types.ts'

/** A result decoded for comparison. */
export function tableOf(result: ResultSet): Table {
  return { columns: result.columns, rows: decodeRows(result.rows) }
}
