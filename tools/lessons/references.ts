import { anchorOf } from '#core/course/course-index.ts'
import { exerciseSets, type CourseSource } from '#core/course/parse-course.ts'
import type { ExerciseSet } from '#core/course/parse-exercise.ts'
import type { LessonSource } from '#core/course/parse-lesson.ts'
import { inOrderOf } from '#core/transactions/outcome.ts'

function htmlOf(set: ExerciseSet | LessonSource): string[] {
  const page =
    'blocks' in set ? [set.question, ...set.blocks.map((block) => ('html' in block ? block.html : ''))] : []
  const exercises = set.exercises.flatMap((exercise) => [exercise.taskHtml, ...exercise.hints])
  return [...page, ...exercises]
}

function isScenario(
  { scenarios }: CourseSource,
  wanted: string | undefined,
  order: string | undefined,
): boolean {
  const scenario = scenarios.find(({ name }) => name === wanted)
  if (!scenario) return wanted === undefined
  return order === undefined || inOrderOf(scenario, order) !== undefined
}

function leadsSomewhere(course: CourseSource, target: string): boolean {
  const [place = '', query] = target.replace(/^#\/?/, '').split('?')
  const [view, slug, exercise] = place.split('/')
  if (view === 'lab') return isScenario(course, slug, new URLSearchParams(query).get('order') ?? undefined)
  if (view === '' || view === 'playground' || view === 'glossary' || view === 'datasets') return true
  if (view === 'dataset') return course.datasets.some(({ name }) => name === slug)
  if (view === 'sheet') return course.sheets.some(({ section }) => String(section) === slug)
  if (view !== 'lesson') return false
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (!lesson || exercise === undefined) return lesson !== undefined
  return lesson.exercises.some((candidate, i) => exercise === candidate.slug || exercise === String(i + 1))
}

/** Links within the course that lead nowhere, and others that are no https address. */
export function linkFaults(course: CourseSource, set: ExerciseSet | LessonSource): string[] {
  const targets = htmlOf(set).flatMap((html) =>
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((hit) => hit[1] ?? ''),
  )
  return targets
    .filter((target) =>
      target.startsWith('#') ? !leadsSomewhere(course, target) : !target.startsWith('https://'),
    )
    .map((target) => `${set.folder}: the link ${target} leads nowhere`)
}

/** Topic ids that are not in the curriculum. */
export function topicFaults(set: ExerciseSet | LessonSource, topics: ReadonlySet<string>): string[] {
  const named = [
    ...('covers' in set ? set.covers.map((id) => ({ id, file: `${set.folder}/lesson.md` })) : []),
    ...set.exercises.flatMap(({ covers, folder }) => covers.map((id) => ({ id, file: `${folder}/task.md` }))),
  ]
  return named.filter(({ id }) => !topics.has(id)).map(({ id, file }) => `${file}: there is no topic ${id}`)
}

/** Terms that an earlier lesson explains, or this one twice. */
export function termFaults({ lessons }: CourseSource, set: ExerciseSet | LessonSource): string[] {
  const all = lessons.flatMap(({ folder, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'term' ? [{ folder, term: block.term }] : [])),
  )
  return all.flatMap(({ folder, term }, at) => {
    if (folder !== set.folder) return []
    const first = all.slice(0, at).find((other) => anchorOf(other.term) === anchorOf(term))
    return first ? [`${folder}/lesson.md: ${first.folder} explains the term ${term} already`] : []
  })
}

/** The topic ids that lessons teach. */
export function taughtTopics({ lessons }: CourseSource): Set<string> {
  return new Set(lessons.flatMap(({ covers }) => covers))
}

/** The topic ids that exercises cover. */
export function coveredTopics(course: CourseSource): Set<string> {
  return new Set(exerciseSets(course).flatMap((set) => set.exercises.flatMap((exercise) => exercise.covers)))
}
