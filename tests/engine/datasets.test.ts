import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startParams } from '#engine/parameters.ts'
import { buildImage } from '#tools/image/build.ts'
import { slimBundle } from '#tools/image/bundle.ts'

/** What lessons rely on: rows of this kind, and the least number of them. */
const facts: Record<string, [what: string, rows: string, least: number][]> = {
  articles: [
    ['drafts', 'articles WHERE published_at IS NULL', 5],
    ['views not counted', 'articles WHERE views IS NULL', 10],
    ['never tagged', 'articles WHERE tags IS NULL', 5],
    ['tags taken away', `articles WHERE tags = '{}'`, 5],
    ['no properties', 'articles WHERE meta IS NULL', 5],
    ['JSON null', `articles WHERE meta @> '{"expires": null}'`, 20],
    ['a missing key', `articles WHERE NOT meta ? 'model'`, 50],
    ['a number as text', `articles WHERE meta @? '$.incident.severity ? (@.type() == "string")'`, 3],
    ['titles shared by several', 'articles GROUP BY title HAVING count(*) > 1', 30],
    ['found by words', `articles WHERE to_tsvector('english', body) @@ 'index & !rollback'`, 20],
    [
      'bodies of 60 to 120 words',
      `articles WHERE array_length(regexp_split_to_array(body, '\\s+'), 1) BETWEEN 60 AND 120`,
      300,
    ],
  ],
}

describe.each(Object.keys(facts))('what the lessons rely on in %s', (dataset) => {
  let db: PGlite
  beforeAll(async () => {
    const [image, bundle] = await Promise.all([buildImage(dataset), slimBundle()])
    db = await PGlite.create({
      loadDataDir: new Blob([image]),
      fsBundle: new Blob([bundle]),
      startParams,
    })
  })
  afterAll(() => db.close())

  test.each(facts[dataset] ?? [])('%s', async (_, rows, least) => {
    const { rows: counts } = await db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM ${rows}) x`,
    )
    expect(counts[0]?.n).toBeGreaterThanOrEqual(least)
  })
})
