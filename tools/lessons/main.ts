import { parseCourse } from '#core/course/parse-course.ts'
import { SourceError } from '#core/course/source-error.ts'
import { openExamDatabase } from '#tools/engine/open.ts'
import { Databases } from './databases.ts'
import { figureLine, reaches } from './figure.ts'
import { proposeFor, type ExerciseScore } from './mutation/course.ts'
import { asFile } from './mutation/propose.ts'
import { proverRole, proveParts, serveProofs } from './processes.ts'
import { proofOf, type Proof } from './proof.ts'
import { Prover } from './prove.ts'
import { readLessons, readTopics } from './read.ts'

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function sayScore({ id, rejected, survivors, equivalent }: ExerciseScore): void {
  const counted = `${rejected} of ${rejected + survivors.length} mutants rejected`
  say(`\n${id}: ${counted}, ${equivalent.length} more give the same result on all data that was tried`)
  for (const { name, sql } of survivors) say(`  passes: ${name}\n    ${sql.replaceAll(/\s+/g, ' ')}`)
}

function saySections(sections: Proof['sections']): void {
  const reached = sections.filter(({ taught, practised }) => taught + practised > 0)
  say('\nsection  topics  taught by a lesson  demanded by an exercise of a lesson')
  for (const { id, topics, taught, practised } of reached)
    say(`${id.padEnd(7)}  ${String(topics).padStart(6)}  ${String(taught).padStart(18)}  ${practised}`)
}

function report({ cases, faults, scores, figures, covered, topics, sections }: Proof): void {
  for (const { lesson, exercise, name, reason } of faults)
    say(`\n${lesson} ${exercise}: ${name}\n  ${reason}`)
  const bad = scores.filter(({ survivors }) => survivors.length > 0)
  for (const score of bad) sayScore(score)
  if (bad.length > 0) say('\n`npm run lessons -- propose <exercise>` shows hidden data that catches them.')
  say(`\n${cases - faults.length} of ${cases} promises of the lessons hold`)
  saySections(sections)
  say(`${covered.length} of ${topics} topics covered: ${covered.join(' ')}`)
  for (const figure of figures) say(figureLine(figure))
}

async function sayProposals(id: string): Promise<number> {
  const files = await readLessons()
  const databases = new Databases(openExamDatabase)
  try {
    const found = await proposeFor({ course: parseCourse(files), files }, databases, id)
    if (!found) {
      say(`There is no query exercise ${id}; its name is like filtering/price-bands.`)
      return 1
    }
    sayScore(found.score)
    for (const { name, sql } of found.score.equivalent)
      say(`  the same: ${name}\n    ${sql.replaceAll(/\s+/g, ' ')}`)
    for (const [i, proposal] of found.proposals.entries())
      say(`\n${found.folder}/variants/proposed-${i + 1}.sql\n\n${asFile(proposal)}`)
    return 0
  } finally {
    await databases.close()
  }
}

async function proved(part?: string): Promise<number> {
  const prover = await Prover.open()
  const { parts } = prover
  if (part !== undefined && !parts.includes(part)) {
    say(`There is no lesson ${part}. There are: ${parts.join(', ')}.`)
    return 1
  }
  const topics = Object.keys(await readTopics())
  const proof = proofOf(prover.course, topics, await proveParts(part === undefined ? parts : [part]))
  report(proof)
  // The figures of one lesson tell little of the course.
  const good = part !== undefined || proof.figures.every((figure) => figure.timed === true || reaches(figure))
  return proof.faults.length === 0 && good ? 0 : 1
}

/**
 * `npm run lessons [slug]` proves the course, or one lesson of it, and prints what was found; `npm run lessons -- propose
 * <lesson>/<exercise>` prints the mutants that an exercise lets pass and hidden data that catches them. Gives the exit code.
 */
export async function main(first?: string, exercise?: string): Promise<number> {
  try {
    if (first === proverRole) {
      await serveProofs()
      return 0
    }
    return first === 'propose' ? await sayProposals(exercise ?? '') : await proved(first)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    say(error.message)
    return 1
  }
}
