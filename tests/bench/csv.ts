import { PGlite } from '@electric-sql/pglite'
import type { ImportPlan } from '#core/files/types.ts'
import { TableScanner, type TableScan } from '#engine/scan-table.ts'
import { openEngine } from '#tools/engine/open.ts'
import { figure, median, note, timed } from '../support/figure.ts'

const rounds = 3
const rows = 1_000_000
const table = 'create table many (id integer, grp integer, amount numeric, txt text)'

function millionLines(): Blob {
  const lines = ['id,grp,amount,txt']
  for (let id = 1; id <= rows; id++)
    lines.push(`${id},${id % 1000},${(id / 7).toFixed(2)},some text value ${id}`)
  return new Blob([`${lines.join('\n')}\n`])
}

const plan: ImportPlan = {
  fileName: 'many.csv',
  format: {
    kind: 'delimited',
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    rowEnd: 'lf',
    skip: 0,
    header: true,
    nullText: '',
  },
  fields: ['id', 'grp', 'amount', 'txt'],
  columns: [
    { at: 0, name: 'id', kind: 'integer' },
    { at: 1, name: 'grp', kind: 'integer' },
    { at: 2, name: 'amount', kind: 'numeric' },
    { at: 3, name: 'txt', kind: 'text' },
  ],
  schema: 'public',
  table: 'many',
  into: 'create',
  misfits: 'table',
}

/** The time that a million rows take to come in from a CSV file, against a bare COPY by plain PGlite. */
export async function csvImport(): Promise<void> {
  const file = millionLines()
  const engine = await openEngine('shop')
  const plain = await PGlite.create()
  await plain.exec(table)
  const times = { copy: [] as number[], load: [] as number[], scan: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    await plain.exec('truncate many')
    times.copy.push(
      await timed(() => plain.query("copy many from '/dev/blob' (format csv, header)", [], { blob: file })),
    )
    await engine.reset()
    times.load.push(
      await timed(async () => {
        const outcome = await engine.importTable(file, plan, () => undefined)
        if (outcome.rows !== rows) throw new Error(`${outcome.rows} rows of ${rows} came in`)
      }),
    )
    let scan: TableScan | undefined
    const scanner = new TableScanner(file, 'many.csv', {})
    times.scan.push(
      await timed(() =>
        scanner.run(
          (found) => (scan = found),
          () => undefined,
        ),
      ),
    )
    if (scan?.rows !== rows) throw new Error(`${scan?.rows} rows of ${rows} were read`)
  }
  await Promise.all([engine.close(), plain.close()])
  const copy = median(times.copy)
  // The check of the file is run on a worker of its own, while the learner looks at the preview; it counts all the same.
  figure('csv_import_vs_copy', (median(times.load) + median(times.scan)) / copy, '<=', 1.5)
  note('bare_copy_of_1m', copy, 'ms')
  note('csv_check_of_1m', median(times.scan), 'ms')
}
