import type { ChartData } from '#core/chart/data.ts'
import type { ResultSet } from '#core/result/types.ts'
import { encodeRows } from '#core/result/wire.ts'

const most = 200
const text = 25
const double = 701

/** The point's place across, as it is read: `time` says that it is one, in ms. */
export const placeOf = (x: number | string, time: boolean): string =>
  time ? new Date(Number(x)).toISOString().replace(/T00:00:00\.000Z$/, '') : String(x)

/** The first numbers of a chart as rows; `across` and `value` name their columns. */
export function chartTable(data: ChartData, across: string, value: string, time: boolean): ResultSet {
  const column = (name: string, typeOid: number) => ({ name, typeOid, typeModifier: -1, type: '' })
  return {
    columns: [column(across, text), column('', text), column(value, double)],
    rows: encodeRows(
      data.points.slice(0, most).map(({ x, y, colour }) => [placeOf(x, time), colour, String(y)]),
    ),
  }
}
