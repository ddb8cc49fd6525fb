import { pose, prepare, type ExamDatabase, type Question } from '#core/check/exam.ts'
import type { Mapping } from '#core/check/columns.ts'
import { gradeQuery } from '#core/check/grade.ts'
import { changesState } from '#core/sql/classify.ts'
import type { CheckSpec, Variant } from '#core/check/types.ts'
import type { Change } from './changes.ts'
import type { Mutant } from './mutants.ts'

export type QuerySpec = Extract<CheckSpec, { kind: 'query' }>

/** A mutant under trial, with what its columns were told to be on the first dataset. */
export interface Suspect extends Mutant {
  mapping?: Mapping
}

/** What became of a mutant on one dataset, by the check's own judgement. */
type Found = 'same' | 'differs' | 'error'

// Milliseconds; a mutant without its join condition could run for minutes.
const bounded = 'SET statement_timeout = 3000'

async function tryOne(
  spec: QuerySpec,
  { expected, facts }: Question,
  suspect: Suspect,
  database: ExamDatabase,
): Promise<Found> {
  const { sql } = suspect
  const outcomes = await database.run(sql)
  if (outcomes.some(({ error }) => error)) return 'error'
  const { verdict, mapping } = gradeQuery(spec, expected, { sql, outcomes }, facts, suspect.mapping)
  if (mapping) suspect.mapping ??= mapping
  return verdict.pass ? 'same' : 'differs'
}

/** Tries mutants on one of the exercise's own datasets. Throws when the reference fails there. */
export async function tryOn(
  spec: QuerySpec,
  variant: Variant | undefined,
  suspects: readonly Suspect[],
  database: ExamDatabase,
): Promise<Found[]> {
  await prepare(database, variant)
  const question = await pose(spec, database, variant)
  await database.apply(bounded)
  const found: Found[] = []
  for (const suspect of suspects) found.push(await tryOne(spec, question, suspect, database))
  return found
}

/**
 * Tries mutants on the pristine dataset with changes made one after the other, those that the schema refuses left out. Gives
 * the changes that were made too; undefined when none could be, or when the reference fails on them.
 */
export async function tryChanged(
  spec: QuerySpec,
  changes: readonly Change[],
  suspects: readonly Suspect[],
  database: ExamDatabase,
): Promise<{ made: Change[]; found: Found[] } | undefined> {
  // A transaction is cheaper than to put the whole dataset back; a savepoint bears a refusal.
  await database.run(`${bounded}; BEGIN`)
  try {
    const made: Change[] = []
    for (const change of changes) {
      const outcomes = await database.run(`SAVEPOINT before; ${change.sql}`)
      if (outcomes.some(({ error }) => error)) await database.run('ROLLBACK TO before')
      else made.push(change)
    }
    if (made.length === 0) return undefined
    // Changes may close a circle, in which a recursive reference never ends: only what is run obeys the timeout.
    const recursive = /\brecursive\b/i.test(spec.reference)
    if (recursive && (await database.run(spec.reference)).some(({ error }) => error)) return undefined
    const sql = made.map((change) => change.sql).join('\n')
    const question = await pose(spec, database, { name: '', fails: '', sql }).catch(() => undefined)
    if (!question) return undefined
    const found: Found[] = []
    for (const suspect of suspects) {
      await database.run('SAVEPOINT before')
      found.push(await tryOne(spec, question, suspect, database))
      await database.run('ROLLBACK TO before')
    }
    return { made, found }
  } finally {
    await database.run('ROLLBACK')
    // Such a reference is solved outside of the transaction, on the dataset put back.
    if (changesState(spec.reference)) await database.restore()
  }
}
