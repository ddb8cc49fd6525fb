import { openExamDatabase } from '#tools/engine/open.ts'
import { SourceError } from '#core/course/source-error.ts'
import { proveCourse, reaches, type Figure, type Proof } from './prove.ts'

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}

function figureLine({ name, measured, op, bar }: Figure): string {
  const digits = ['lessons_mutation_score', 'lessons_with_variants'].includes(name)
  const text = (value: number) => (digits ? value.toFixed(2) : written(value))
  return `figure ${name} ${text(measured)} ${op} ${text(bar)}`
}

function report({ cases, faults, figures, covered, topics }: Proof): void {
  for (const { test, reason } of faults) say(`\n${test.lesson} ${test.exercise}: ${test.name}\n  ${reason}`)
  say(`\n${cases - faults.length} of ${cases} promises of the lessons hold`)
  say(`${covered.length} of ${topics} topics covered: ${covered.join(' ')}`)
  for (const figure of figures) say(figureLine(figure))
}

/** `npm run lessons [slug]`: proves the course, or one lesson of it, and prints what was found. Gives the exit code. */
export async function main(slug?: string): Promise<number> {
  try {
    const lesson = slug === undefined ? {} : { lesson: slug }
    const proof = await proveCourse({ open: openExamDatabase, ...lesson })
    report(proof)
    const whole = slug !== undefined || proof.figures.every(reaches)
    return proof.faults.length === 0 && whole ? 0 : 1
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    say(error.message)
    return 1
  }
}
