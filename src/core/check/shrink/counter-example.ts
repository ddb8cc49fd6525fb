import { statementKind } from '../../sql/classify.ts'
import { splitStatements } from '../../sql/split.ts'
import { parseReference, referencePlan } from '../reference.ts'
import { Candidates } from './candidates.ts'
import { textClues, type Clues } from './clues.ts'
import { halve } from './halve.ts'
import { emptyingOf, insertsOf, truncateOf, type InstanceRow } from './instance.ts'
import { shownResults } from './lines.ts'
import { Prober, failsAlike, failureOf, type Sought } from './probe.ts'
import { shownTables } from './shown.ts'
import { shrinkRows } from './starts.ts'
import { sentenceOf } from './words.ts'
import {
  callsOwnFunction,
  parseShapes,
  planQuery,
  shapesQuery,
  tablesOfPlan,
  withChildren,
  withParents,
  type Shapes,
} from './shape.ts'
import type { ExamDatabase } from '../exam.ts'
import type { Column } from '../../result/types.ts'
import type { CounterExample, QuerySpec, Verdict } from '../types.ts'

/** Milliseconds that the search takes unless it is told otherwise. */
export const counterExampleMs = 300

// About how many suspect rows of each table are read at first.
const fewRows = 40

// At most this many rows of each table are read of what is left when halving has ended.
const mostLeft = 4000

/** How long to search: until `now` says `until`, both in ms. */
interface Time {
  now: () => number
  until: number
}

/** The tables that matter, as indexes. */
interface Tables {
  /** Those that the two queries read. */
  read: number[]
  /** Those and what they refer to. */
  used: number[]
  /** Those and what refers to them, which is emptied with them. */
  emptied: number[]
}

function suspectCells({ diff }: Verdict, columns: readonly Column[]): Clues['cells'] {
  if (!diff) return []
  const rows = [
    ...diff.missing,
    ...diff.extra,
    ...diff.changed.flatMap(({ expected, actual }) => [expected, actual]),
  ]
  return rows.flatMap((row, place) =>
    row.flatMap((cell, i) => {
      const column = columns[i]
      return column ? [{ column, cell, first: place === 0 }] : []
    }),
  )
}

// Undefined when the queries read what rows can't be put into.
async function tablesOf(
  texts: readonly string[],
  shapes: Shapes,
  database: ExamDatabase,
): Promise<Tables | undefined> {
  const read = new Set<number>()
  if (callsOwnFunction(texts, shapes)) shapes.tables.forEach((_, at) => read.add(at))
  for (const { text } of texts.flatMap((script) => splitStatements(script))) {
    const { rows } = await database.table(planQuery(text))
    const tables = tablesOfPlan(rows[0]?.[0] ?? null, shapes)
    if (!tables) return undefined
    for (const at of tables) read.add(at)
  }
  if (read.size === 0) return undefined
  const used = withParents([...read], shapes)
  return { read: [...read], used, emptied: withChildren(used, shapes) }
}

// The instance is made once more with all constraints in force, as the script makes it.
async function told(
  { rows, minimal }: Found,
  { read, emptied }: Tables,
  { spec, sql, failed, shapes }: Sought,
  prober: Prober,
): Promise<CounterExample | undefined> {
  const probe = await prober.probe(rows, true)
  if (!probe || !failsAlike(probe, failed)) return undefined
  const texts = [spec.reference, sql]
  const { verdict } = probe
  const results = shownResults(probe, probe.solved)
  return {
    sentence: sentenceOf({ verdict, results, rows, read, shapes, texts }),
    tables: shownTables(read, rows, shapes, texts),
    rows: rows.length,
    minimal,
    ...results,
    ...(verdict.error ? { error: verdict.error } : {}),
    script: [truncateOf(emptied, shapes), ...insertsOf(rows, shapes)].join('\n'),
  }
}

/** Few rows on which the answer fails. */
interface Found {
  rows: InstanceRow[]
  minimal: boolean
}

async function search(
  asked: Omit<Sought, 'plan' | 'shapes'>,
  database: ExamDatabase,
  { now, until }: Time,
): Promise<CounterExample | undefined> {
  const { spec, sql, failed } = asked
  const texts = [spec.reference, sql]
  await database.table('BEGIN; SET LOCAL session_replication_role = replica; SAVEPOINT whole')
  const shapes = parseShapes((await database.table(shapesQuery)).rows[0]?.[0] ?? null)
  const tables = await tablesOf(texts, shapes, database)
  if (!tables) return undefined
  const reference = parseReference(spec.reference)
  const { columns } = await database.table(`SELECT * FROM (${reference.body}\n) AS answer LIMIT 0`)
  const plan = referencePlan(
    reference,
    columns.map(({ name }) => name),
  )
  const sought = { ...asked, plan, shapes }
  const prober = new Prober(sought, database)
  const clues = { ...textClues(texts), cells: suspectCells(failed, columns) }
  const shrunk = async (candidates: Candidates, known: boolean): Promise<Found | undefined> => {
    await database.table(`${emptyingOf(tables.used, tables.emptied, shapes)} SAVEPOINT emptied`)
    const differs = (rows: readonly InstanceRow[]) => prober.differs(rows)
    const { read } = tables
    return shrinkRows(candidates.rows, { shapes, read, differs, now, until, known })
  }
  const suspects = new Candidates(shapes, database)
  await suspects.read(tables.read, clues, fewRows)
  const few = await shrunk(suspects, false)
  if (few) return told(few, tables, sought, prober)
  if (now() >= until) return undefined
  await database.table('ROLLBACK TO whole')
  await halve(tables.read, { shapes, database, differs: () => prober.differsHere(), now, until })
  const left = new Candidates(shapes, database)
  await left.readAll(tables.read, mostLeft)
  await database.table('ROLLBACK TO whole')
  await left.readParents()
  const found = await shrunk(left, true)
  return found && told(found, tables, sought, prober)
}

/**
 * Looks for the smallest data on which a query that failed is still wrong, for `budgetMs` on the clock `now`, and then
 * takes the best so far. Undefined when there is none, or when no data can show the failure. The database must be
 * pristine, and is afterwards as the variant has left it. Rejects when the engine is lost.
 */
export async function findCounterExample(
  spec: QuerySpec,
  sql: string,
  failed: Verdict,
  database: ExamDatabase,
  now: () => number,
  budgetMs = counterExampleMs,
): Promise<CounterExample | undefined> {
  // Whatever else a statement does could reach out of the transaction.
  const reads = splitStatements(`${spec.reference}\n;\n${sql}`).every(
    ({ text }) => statementKind(text) === 'query',
  )
  if (failureOf(failed) === undefined || !reads) return undefined
  const variant = spec.variants.find(({ name }) => name === failed.variant?.name) ?? spec.seen
  if (variant) await database.apply(variant.sql)
  const until = now() + budgetMs
  try {
    return await search({ spec, sql, failed }, database, { now, until })
  } finally {
    await database.table('ROLLBACK')
  }
}
