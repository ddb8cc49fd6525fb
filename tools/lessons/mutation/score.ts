import type { ExamDatabase } from '#core/check/exam.ts'
import { Random } from '#tools/datasets/random.ts'
import { changesOf, type Change } from './changes.ts'
import { readFacts } from './facts.ts'
import { tryChanged, tryOn, type QuerySpec, type Suspect } from './judge.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

/** A mutant that the exercise's check lets pass although its result differs on some data. */
export interface Survivor extends Mutant {
  /** Changes that, one after the other, make of the dataset one on which it differs. */
  changes: Change[]
}

/** How an exercise's check fares against the mutants of its reference. */
export interface Score {
  /** How many of the mutants the check rejects. */
  rejected: number
  survivors: Survivor[]
  /** Mutants whose result was right on all data that was tried. */
  equivalent: Mutant[]
}

// So many datasets, each with so many changes at random, tell whether a mutant's result differs at all.
const instances = 16
const changesAtOnce = 12
const seed = 18

function perturbed(pool: readonly Change[]): Change[][] {
  const random = new Random(seed)
  return Array.from({ length: instances }, () => random.shuffle(pool).slice(0, changesAtOnce))
}

const bare = ({ name, sql }: Mutant): Mutant => ({ name, sql })

async function rejectedAndOpen(spec: QuerySpec, mutants: readonly Mutant[], database: ExamDatabase) {
  let open: Suspect[] = mutants.map(bare)
  let rejected = 0
  for (const variant of [undefined, ...spec.variants]) {
    const found = await tryOn(spec, variant, open, database)
    // What PostgreSQL refuses on the visible data is no answer that a check could let pass.
    rejected += found.filter((what) => what === 'differs' || (what === 'error' && variant)).length
    open = open.filter((_, i) => found[i] === 'same')
  }
  return { rejected, open }
}

/** Tries the mutants of a query exercise's reference. Throws when the reference does not parse or fails. */
export async function scoreExercise(spec: QuerySpec, database: ExamDatabase): Promise<Score> {
  const tree = await database.parse(spec.reference)
  const first = await rejectedAndOpen(spec, mutantsOf(tree), database)
  const { rejected } = first
  let { open } = first
  if (open.length === 0) return { rejected, survivors: [], equivalent: [] }
  await database.restore()
  const pool = changesOf(await readFacts(tree, database))
  const survivors: Survivor[] = []
  for (const changes of perturbed(pool)) {
    const tried = await tryChanged(spec, changes, open, database)
    if (!tried) continue
    const { made, found } = tried
    survivors.push(
      ...open.filter((_, i) => found[i] !== 'same').map((suspect) => ({ ...bare(suspect), changes: made })),
    )
    open = open.filter((_, i) => found[i] === 'same')
  }
  return { rejected, survivors, equivalent: open.map(bare) }
}
