import { exportPieces, type ExportForm } from '#core/result/export.ts'
import type { ResultSet } from '#core/result/types.ts'
import { saveFile } from '../shared/save-file.ts'
import { sliced } from './slices.ts'
import { fileSteps } from './text-file.ts'

const kinds: Record<ExportForm, { ending: string; type: string }> = {
  csv: { ending: 'csv', type: 'text/csv' },
  excel: { ending: 'csv', type: 'text/csv' },
  tsv: { ending: 'tsv', type: 'text/tab-separated-values' },
  json: { ending: 'json', type: 'application/json' },
  ndjson: { ending: 'ndjson', type: 'application/x-ndjson' },
  markdown: { ending: 'md', type: 'text/markdown' },
  inserts: { ending: 'sql', type: 'application/sql' },
}

/** Saves a whole result as a download, piece by piece so that the page goes on; `table` names the file too. */
export async function saveResult(result: ResultSet, form: ExportForm, table: string): Promise<void> {
  const { ending, type } = kinds[form]
  saveFile(
    await sliced(fileSteps(exportPieces(result, form, table), type)),
    `${table.replaceAll('"', '')}.${ending}`,
  )
}
