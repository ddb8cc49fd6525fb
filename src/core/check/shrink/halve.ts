import type { ExamDatabase } from '../exam.ts'
import type { Shapes } from './shape.ts'

/** What halving works with. */
export interface Halving {
  shapes: Shapes
  database: Pick<ExamDatabase, 'table'>
  /** Whether the answer still fails on the tables as they stand. */
  differs: () => Promise<boolean>
  now: () => number
  until: number
}

/** How many pages each of the tables has. */
async function pagesOf(
  tables: readonly number[],
  { shapes, database }: Halving,
): Promise<{ sql: string; pages: number }[]> {
  const names = tables.flatMap((at) => shapes.tables[at]?.sql ?? [])
  const sizes = names.map((sql) => `pg_relation_size('${sql.replaceAll("'", "''")}')`)
  const { rows } = await database.table(
    `SELECT unnest(ARRAY[${sizes.join(', ')}]) / current_setting('block_size')::int`,
  )
  return names.map((sql, i) => ({ sql, pages: Number(rows[i]?.[0] ?? 0) }))
}

/**
 * Deletes halves of the tables for as long as the answer fails on what is left, down to a page, the largest table first.
 * What makes few rows guilty needs not be known for it. A half is a range of pages, which is deleted without looking for
 * it, and each costs half of the one before.
 */
export async function halve(tables: readonly number[], task: Halving): Promise<void> {
  const { database, differs, now, until } = task
  const failsWithout = async (sql: string, pages: string): Promise<boolean> => {
    await database.table(`SAVEPOINT whole_half; DELETE FROM ONLY ${sql} WHERE ctid ${pages}; SAVEPOINT half`)
    const fails = await differs()
    // The answer may have ended in an error, after which only going back helps.
    await database.table(`ROLLBACK TO ${fails ? 'half' : 'whole_half'}`)
    return fails
  }
  const sized = await pagesOf(tables, task)
  for (const { sql, pages } of sized.toSorted((a, b) => b.pages - a.pages)) {
    let [from, to] = [0, pages]
    while (to - from > 1 && now() < until) {
      const middle = (from + to) >> 1
      // What a hidden dataset adds, which an answer mostly fails on, stands at the end.
      if (await failsWithout(sql, `< '(${middle},0)'`)) from = middle
      else if (await failsWithout(sql, `>= '(${middle},0)'`)) to = middle
      else break
    }
  }
}
