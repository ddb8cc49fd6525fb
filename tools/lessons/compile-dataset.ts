import { deflateRawSync } from 'node:zlib'
import type { ExamDatabase } from '#core/check/exam.ts'
import type { DatasetSource } from '#core/course/parse-course.ts'
import type { Dataset, StoryBlock } from '#core/course/types.ts'
import { erdOf } from '#core/erd/read.ts'
import type { Erd } from '#core/erd/types.ts'
import { formatShared, toBase64Url, type SharedQuery } from '#core/share/link.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'
import { readCatalog } from '#engine/catalog.ts'
import type { Databases } from './databases.ts'
import { drawErd } from './erd/draw.ts'

/** The query as an address holds it, which the page unpacks. */
export function packed(query: SharedQuery): string {
  return toBase64Url(new Uint8Array(deflateRawSync(formatShared(query))))
}

async function readErd(database: ExamDatabase): Promise<Erd> {
  await database.restore()
  const { relations } = await readCatalog(async (sql) => {
    const [outcome] = await database.run(sql)
    if (!outcome?.result) throw new Error(outcome?.error?.message ?? 'the catalog gave no rows')
    return outcome.result
  })
  return erdOf(relations)
}

/** What is run first in a database that one does not know: some rows of its largest table. */
function firstLook({ tables }: Erd): string {
  const [largest] = [...tables].sort((a, b) => b.rows - a.rows)
  return largest ? `SELECT *\nFROM ${quoteIdent(largest.name)}\nLIMIT 20;` : 'SELECT version();'
}

/** A dataset's page: its story, its tables as they are in the database, and their diagram. */
export async function compileDataset(source: DatasetSource, databases: Databases): Promise<Dataset> {
  const { story, ...meta } = source
  const erd = await readErd(await databases.get(meta.name))
  const link = (sql: string) => packed({ dataset: meta.name, title: meta.title, sql })
  const blocks = story.blocks.flatMap((block): StoryBlock[] => {
    if (block.kind === 'sql') return [{ kind: 'sql', html: block.html, packed: link(block.code) }]
    return block.kind === 'prose' ? [{ kind: 'prose', html: block.html }] : []
  })
  return { ...meta, story: blocks, erd, drawing: drawErd(erd), packed: link(firstLook(erd)) }
}
