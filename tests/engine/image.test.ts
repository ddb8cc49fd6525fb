import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startParams } from '#engine/parameters.ts'
import { generateShop } from '#tools/datasets/shop.ts'
import { patched } from '#engine/image-patch.ts'
import { buildBase, buildImage, datasetNames, readDatasetMeta } from '#tools/image/build.ts'
import { slimBundle } from '#tools/image/bundle.ts'
import { patchOf } from '#tools/image/patch.ts'

async function boot(dataset: string): Promise<PGlite> {
  const [image, bundle] = await Promise.all([buildImage(dataset), slimBundle()])
  return PGlite.create({
    loadDataDir: new Blob([image]),
    fsBundle: new Blob([bundle]),
    extensions: { pg_trgm },
    startParams,
  })
}

let shop: PGlite

async function value(sql: string, db = shop): Promise<unknown> {
  const { rows } = await db.query<unknown[]>(sql, [], { rowMode: 'array' })
  return rows[0]?.[0]
}

beforeAll(async () => {
  shop = await boot('shop')
})
afterAll(() => shop.close())

describe('the rows of the shop', () => {
  test.each(generateShop())('$table arrived whole', async ({ table, csv }) => {
    expect(await value(`SELECT count(*)::int FROM ${table}`)).toBe(csv.split('\n').length - 1)
  })

  test('every foreign key finds its row', async () => {
    const { rows } = await shop.query<{ child: string; parent: string; fk: string; pk: string }>(`
      SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent, a.attname AS fk, b.attname AS pk
      FROM pg_constraint
      JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
      JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[1]
      WHERE contype = 'f' AND convalidated`)
    expect(rows).toHaveLength(9)
    for (const { child, parent, fk, pk } of rows)
      expect(
        await value(
          `SELECT count(*)::int FROM ${child} c WHERE ${fk} IS NOT NULL AND NOT EXISTS (SELECT FROM ${parent} p WHERE p.${pk} = c.${fk})`,
        ),
      ).toBe(0)
  })
})

describe('what the lessons rely on', () => {
  test.each([
    [
      'customers without orders',
      'customers c WHERE NOT EXISTS (SELECT FROM orders WHERE customer_id = c.id)',
      200,
    ],
    ['customers without a city', 'customers WHERE city IS NULL', 100],
    ['customers without a date of birth', 'customers WHERE born IS NULL', 300],
    ['two people of one name', 'customers GROUP BY name HAVING count(*) > 1', 50],
    ['addresses that differ in case only', 'customers GROUP BY lower(email) HAVING count(*) > 1', 2],
    ['names with an apostrophe', `customers WHERE name LIKE '%''%'`, 10],
    [
      'products never sold',
      'products p WHERE NOT EXISTS (SELECT FROM order_items WHERE product_id = p.id)',
      15,
    ],
    ['discontinued products', 'products WHERE discontinued', 15],
    ['products without a weight', 'products WHERE weight_grams IS NULL', 5],
    ['products that cost nothing', 'products WHERE price = 0', 1],
    ['prices shared by many', 'products GROUP BY price HAVING count(*) > 20', 3],
    ['names with % or _', `products WHERE name ~ '[%_]'`, 5],
    ['names with umlauts', `products WHERE name ~ '[äöüß]'`, 3],
    ['orders not shipped', 'orders WHERE shipped_at IS NULL', 300],
    ['orders without a coupon', 'orders WHERE coupon IS NULL', 5000],
    ['orders at midnight exactly', `orders WHERE ordered_at::time = '00:00'`, 10],
    ['orders in the same minute', 'orders GROUP BY ordered_at HAVING count(*) > 1', 10],
    ['shelves without a reorder level', 'inventory WHERE reorder_at IS NULL', 50],
    ['refunds', 'payments WHERE amount < 0', 300],
    ['reviews without a title', 'reviews WHERE title IS NULL', 500],
    ['reviews with an empty title', `reviews WHERE title = ''`, 5],
    ['reviews without a text', 'reviews WHERE body IS NULL', 500],
    ['the worst reviews', 'reviews WHERE stars = 1', 100],
  ])('%s', async (_, rows, least) => {
    expect(await value(`SELECT count(*)::int FROM (SELECT 1 FROM ${rows}) x`)).toBeGreaterThanOrEqual(least)
  })

  test('orders lie between 2023 and 2025', async () => {
    expect(
      await value(
        `SELECT bool_and(ordered_at >= '2023-01-01+00' AND ordered_at < '2026-01-01+00') FROM orders`,
      ),
    ).toBe(true)
  })

  test('nothing is shipped before it is ordered, or ordered before the customer joined', async () => {
    expect(
      await value(`SELECT count(*)::int FROM orders o JOIN customers c ON c.id = customer_id
                   WHERE shipped_at < ordered_at OR joined_at > ordered_at`),
    ).toBe(0)
  })

  test('most delivered orders are paid to the cent', async () => {
    const share = await value(`
      SELECT avg((coalesce(paid, 0) = total)::int)::float FROM (
        SELECT o.id, sum(quantity * unit_price) + o.shipping AS total
        FROM orders o JOIN order_items i ON i.order_id = o.id WHERE status = 'delivered' GROUP BY o.id) d
      LEFT JOIN (SELECT order_id, sum(amount) AS paid FROM payments GROUP BY order_id) p ON p.order_id = d.id`)
    expect(share).toBeGreaterThan(0.98)
    expect(share).toBeLessThan(1)
  })
})

describe('PostgreSQL on image and slim bundle', () => {
  test.each([
    ['the zone is UTC', 'SHOW timezone', 'UTC'],
    [
      'time zones',
      `SELECT (timestamptz '2024-07-01 12:00+00' AT TIME ZONE 'Europe/Berlin')::text`,
      '2024-07-01 14:00:00',
    ],
    ['zone abbreviations', `SELECT (timestamptz '2024-01-01 10:00 PST')::text`, '2024-01-01 18:00:00+00'],
    ['text search', `SELECT to_tsvector('english', 'running')::text`, "'run':1"],
    ['German text search', `SELECT to_tsvector('german', 'Die Häuser')::text`, "'haus':2"],
    [
      'ICU collation',
      `SELECT string_agg(x, '' ORDER BY x COLLATE "und-x-icu") FROM (VALUES ('b'), ('Ä'), ('a'), ('Z')) v(x)`,
      'aÄbZ',
    ],
    ['view definitions', `SELECT pg_get_viewdef('pg_tables'::regclass) ~ 'pg_class'`, true],
    [
      'the information schema',
      `SELECT count(*)::int FROM information_schema.columns WHERE table_name = 'orders'`,
      7,
    ],
    ['statistics', `SELECT count(*)::int FROM pg_stats WHERE tablename = 'orders'`, 7],
    [
      'comments',
      `SELECT obj_description('customers'::regclass)`,
      'People with an account. Some have never ordered.',
    ],
  ])('%s', async (_, sql, expected) => {
    expect(await value(sql)).toBe(expected)
  })

  test('plpgsql runs', async () => {
    const notices: string[] = []
    await shop.exec(`DO $$ BEGIN RAISE NOTICE 'it runs'; END $$`, {
      onNotice: ({ message }) => notices.push(message ?? ''),
    })
    expect(notices).toEqual(['it runs'])
  })

  test('an extension can be created', async () => {
    await shop.exec('CREATE EXTENSION pg_trgm')
    expect(await value(`SELECT similarity('rose', 'rose')`)).toBe(1)
    await shop.exec('DROP EXTENSION pg_trgm')
  })

  test('another encoding is an error, not a trap', async () => {
    await expect(shop.query(`SELECT convert_to('ä', 'LATIN1')`)).rejects.toThrow('could not load library')
    expect(await value('SELECT 42')).toBe(42)
  })

  test('index-only scans read no heap', async () => {
    const plan = await shop.query<Record<string, string>>(
      'EXPLAIN (ANALYZE, COSTS OFF) SELECT id FROM orders WHERE id < 100',
    )
    expect(JSON.stringify(plan.rows)).toMatch(/Index Only Scan.*Heap Fetches: 0/)
  })

  test('it can be written to and checkpointed', async () => {
    await shop.exec('CREATE TABLE t AS SELECT generate_series(1, 20000) AS n')
    await shop.exec('CHECKPOINT')
    expect(await value('SELECT sum(n)::int FROM t')).toBe(200_010_000)
    await shop.exec('DROP TABLE t')
  })
})

describe('the other datasets', () => {
  test('every dataset has a title, a summary and a source', () => {
    expect(datasetNames()).toEqual([
      'articles',
      'bikes',
      'birdstrikes',
      'empty',
      'mlops',
      'org',
      'penguins',
      'registry',
      'shop',
    ])
    expect(datasetNames().map((name) => readDatasetMeta(name).title)).toEqual([
      'Team notes',
      'City bikes',
      'Bird strikes',
      'Empty database',
      'Experiments and models',
      'The company',
      'Penguins',
      'The model registry',
      'The nursery',
    ])
  })

  test('penguins', async () => {
    const db = await boot('penguins')
    expect(
      await value(`SELECT count(*) || ' ' || count(sex) || ' ' || count(body_mass_g) FROM penguins`, db),
    ).toBe('344 333 342')
    await db.close()
  })

  test('the empty database has no tables', async () => {
    const db = await boot('empty')
    expect(await value(`SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'`, db)).toBe(0)
    await db.close()
  })

  test.each(datasetNames())('%s comes out of the base and a patch', async (name) => {
    const [base, image] = await Promise.all([buildBase(), buildImage(name)])
    const patch = patchOf(base, image)
    expect(Buffer.compare(patched(base, patch), image)).toBe(0)
    expect(image.length - patch.length).toBeGreaterThan(8e6)
  })

  test('an unknown dataset is named', async () => {
    await expect(buildImage('nowhere')).rejects.toThrow('no dataset named nowhere')
  })
})
