import { exportPieces, type ExportForm } from '#core/result/export.ts'
import type { ResultSet } from '#core/result/types.ts'
import { saveFile } from '../shared/save-file.ts'

const kinds: Record<ExportForm, { ending: string; type: string }> = {
  csv: { ending: 'csv', type: 'text/csv' },
  excel: { ending: 'csv', type: 'text/csv' },
  tsv: { ending: 'tsv', type: 'text/tab-separated-values' },
  json: { ending: 'json', type: 'application/json' },
  ndjson: { ending: 'ndjson', type: 'application/x-ndjson' },
  markdown: { ending: 'md', type: 'text/markdown' },
  inserts: { ending: 'sql', type: 'application/sql' },
}

// Milliseconds after which the page gets its turn.
const slice = 16

/** Saves a whole result as a download, piece by piece so that the page goes on; `table` names the file too. */
export async function saveResult(result: ResultSet, form: ExportForm, table: string): Promise<void> {
  const parts: Blob[] = []
  let since = performance.now()
  for (const piece of exportPieces(result, form, table)) {
    parts.push(new Blob([piece]))
    if (performance.now() - since < slice) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  const { ending, type } = kinds[form]
  saveFile(new Blob(parts, { type }), `${table.replaceAll('"', '')}.${ending}`)
}
