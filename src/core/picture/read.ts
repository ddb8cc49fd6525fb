import type { Cell, ResultSet } from '../result/types.ts'
import { decodeRow, rowCount } from '../result/wire.ts'
import { pictureFault, type Picture, type PictureKind } from './picture.ts'

/** The picture of a live result; undefined when it does not fit, as when a learner changed the query. */
export function livePicture(kind: PictureKind, { columns, rows }: ResultSet): Picture | undefined {
  const cells: Cell[][] = Array.from({ length: rowCount(rows) }, (_, row) => decodeRow(rows, row))
  const fault = pictureFault(
    kind,
    columns.map(({ name }) => name),
    cells,
  )
  return fault === undefined ? { kind, rows: cells } : undefined
}
