import { PGlite } from '@electric-sql/pglite'

/** What the plain PGlite is asked to do. */
export type RawRequest =
  | { do: 'create' }
  | { do: 'query'; sql: string }
  | { do: 'load'; schema: string; tables: { table: string; csv: string }[] }

/** What it did; rows come by structured clone. */
export interface RawAnswer {
  rows?: unknown[]
  error?: string
}

let db: PGlite | undefined

async function answer(request: RawRequest): Promise<RawAnswer> {
  if (request.do === 'create') {
    db = await PGlite.create()
    return {}
  }
  if (!db) throw new Error('create first')
  if (request.do === 'query') return { rows: (await db.query(request.sql)).rows }
  await db.exec('drop schema public cascade; create schema public')
  await db.exec(request.schema)
  for (const { table, csv } of request.tables)
    await db.query(`COPY ${table} FROM '/dev/blob' (FORMAT csv)`, [], { blob: new Blob([csv]) })
  return {}
}

self.onmessage = ({ data }: MessageEvent<RawRequest>) => {
  answer(data).then(
    (value) => {
      self.postMessage(value)
    },
    (error: unknown) => {
      self.postMessage({ error: String(error) })
    },
  )
}
