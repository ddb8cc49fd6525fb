import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { parse as parseYaml } from 'yaml'
import { generateArticles } from '../datasets/articles.ts'
import { generateBikes } from '../datasets/bikes.ts'
import { birdstrikeTables } from '../datasets/birdstrikes.ts'
import type { TableData } from '../datasets/csv.ts'
import { generateMlops } from '../datasets/mlops.ts'
import { generateOrg } from '../datasets/org.ts'
import { penguinTables } from '../datasets/penguins.ts'
import { generateShop } from '../datasets/shop.ts'
import type { DatabaseContent } from './cluster.ts'

const root = fileURLToPath(new URL('../../lessons/_datasets/', import.meta.url))

const generators: Record<string, () => TableData[]> = {
  articles: generateArticles,
  bikes: generateBikes,
  birdstrikes: birdstrikeTables,
  mlops: generateMlops,
  org: generateOrg,
  penguins: penguinTables,
  shop: generateShop,
}

const tablesOf = new Map<string, TableData[]>()

const line = v.pipe(v.string(), v.trim(), v.nonEmpty())
const metaSchema = v.strictObject({ title: line, summary: line, source: line })

/** What `dataset.yaml` says: a title, one sentence on the content, and where the rows come from. */
export type DatasetMeta = v.InferOutput<typeof metaSchema>

/** The names of all datasets, which are the folders in `lessons/_datasets`, in order. */
export function datasetNames(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The dataset's `dataset.yaml`. Throws with the file's name when it is missing, not YAML, or has other fields. */
export function readDatasetMeta(name: string): DatasetMeta {
  const file = `lessons/_datasets/${name}/dataset.yaml`
  try {
    return v.parse(metaSchema, parseYaml(readFileSync(`${root}${name}/dataset.yaml`, 'utf8')))
  } catch (error) {
    const path = v.isValiError(error) ? error.issues.map((issue) => v.getDotPath(issue)).join(', ') : ''
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${file}: ${path === '' ? why : `${path}: ${why}`}`, { cause: error })
  }
}

const sql = (name: string, file: string): string => readFileSync(`${root}${name}/${file}`, 'utf8')

function readTables(name: string): TableData[] {
  const tables = tablesOf.get(name) ?? generators[name]?.() ?? []
  tablesOf.set(name, tables)
  return tables
}

/** The dataset's SQL and generated rows. Throws when there is no such dataset. */
export function readDataset(name: string): DatabaseContent {
  if (!datasetNames().includes(name))
    throw new Error(`There is no dataset named ${name} in lessons/_datasets`)
  return {
    schema: sql(name, 'schema.sql'),
    tables: readTables(name),
    after: existsSync(`${root}${name}/after.sql`) ? sql(name, 'after.sql') : '',
  }
}
