import type { ExamDatabase } from '#core/check/exam.ts'
import { changesOf, type Change } from './changes.ts'
import { readFacts } from './facts.ts'
import { tryChanged, type QuerySpec } from './judge.ts'
import type { Mutant } from './mutants.ts'
import type { Survivor } from './score.ts'

/** A hidden dataset that an author may take over. */
export interface Proposal {
  changes: Change[]
  /** The mutants that it catches. */
  catches: Mutant[]
}

// The fewest of the changes on which the mutant still differs: each that is not needed is left out.
async function fewest(
  spec: QuerySpec,
  { changes, ...mutant }: Survivor,
  database: ExamDatabase,
): Promise<Change[]> {
  let needed = changes
  for (const change of changes) {
    const rest = needed.filter((other) => other !== change)
    const tried = await tryChanged(spec, rest, [mutant], database)
    if (tried && tried.found[0] !== 'same') needed = tried.made
  }
  return needed
}

async function caught(spec: QuerySpec, changes: Change[], open: readonly Survivor[], database: ExamDatabase) {
  const tried = await tryChanged(spec, changes, open, database)
  return tried?.made.length === changes.length ? open.filter((_, i) => tried.found[i] !== 'same') : []
}

/**
 * Small changes of the dataset that catch mutants which an exercise's check lets pass: single ones as far as they do, each
 * the one that catches most of what is left, then as few together as it takes.
 */
export async function propose(
  spec: QuerySpec,
  survivors: readonly Survivor[],
  database: ExamDatabase,
): Promise<Proposal[]> {
  await database.restore()
  const pool = changesOf(await readFacts(await database.parse(spec.reference), database))
  const single: { change: Change; catches: Survivor[] }[] = []
  for (const change of pool)
    single.push({ change, catches: await caught(spec, [change], survivors, database) })
  const proposals: Proposal[] = []
  let open = [...survivors]
  for (;;) {
    const left = ({ catches }: { catches: Survivor[] }) => catches.filter((mutant) => open.includes(mutant))
    const [best] = single.toSorted((a, b) => left(b).length - left(a).length)
    if (!best || left(best).length === 0) break
    proposals.push({ changes: [best.change], catches: left(best) })
    open = open.filter((mutant) => !best.catches.includes(mutant))
  }
  for (let [next] = open; next; [next] = open) {
    const changes = await fewest(spec, next, database)
    const catches = [...new Set([next, ...(await caught(spec, changes, open, database))])]
    proposals.push({ changes, catches })
    open = open.filter((mutant) => !catches.includes(mutant))
  }
  return proposals
}

/** A proposal as a file `variants/*.sql`, whose first line is the author's to put into words. */
export function asFile({ changes, catches }: Proposal): string {
  const fails = [...new Set(changes.map((change) => change.fails))].join(', and ')
  const caughtNames = [...new Set(catches.map(({ name }) => name))].join('; ')
  return [`-- fails for: ${fails}`, `-- catches: ${caughtNames}`, ...changes.map(({ sql }) => sql), ''].join(
    '\n',
  )
}
