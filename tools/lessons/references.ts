import type { CourseSource } from '#core/course/parse-course.ts'
import type { LessonSource } from '#core/course/parse-lesson.ts'

function htmlOf(lesson: LessonSource): string[] {
  const blocks = lesson.blocks.map((block) => ('html' in block ? block.html : ''))
  const exercises = lesson.exercises.flatMap((exercise) => [exercise.taskHtml, ...exercise.hints])
  return [lesson.question, ...blocks, ...exercises]
}

function leadsSomewhere(course: CourseSource, target: string): boolean {
  const [view, slug, exercise] = target.replace(/^#\/?/, '').split('/')
  if (view === '' || view === 'playground') return true
  if (view !== 'lesson') return false
  const lesson = course.lessons.find((candidate) => candidate.slug === slug)
  if (!lesson || exercise === undefined) return lesson !== undefined
  return lesson.exercises.some((candidate, i) => exercise === candidate.slug || exercise === String(i + 1))
}

/** Links within the course that lead nowhere, and others that are no https address. */
export function linkFaults(course: CourseSource, lesson: LessonSource): string[] {
  const targets = htmlOf(lesson).flatMap((html) =>
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((hit) => hit[1] ?? ''),
  )
  return targets
    .filter((target) =>
      target.startsWith('#') ? !leadsSomewhere(course, target) : !target.startsWith('https://'),
    )
    .map((target) => `${lesson.folder}/lesson.md: the link ${target} leads nowhere`)
}

/** Topic ids that are not in the curriculum. */
export function topicFaults(lesson: LessonSource, topics: ReadonlySet<string>): string[] {
  const named = [
    ...lesson.covers.map((id) => ({ id, file: `${lesson.folder}/lesson.md` })),
    ...lesson.exercises.flatMap(({ covers, folder }) =>
      covers.map((id) => ({ id, file: `${folder}/task.md` })),
    ),
  ]
  return named.filter(({ id }) => !topics.has(id)).map(({ id, file }) => `${file}: there is no topic ${id}`)
}

/** The topic ids that exercises cover. */
export function coveredTopics(course: CourseSource): Set<string> {
  return new Set(course.lessons.flatMap((lesson) => lesson.exercises.flatMap((exercise) => exercise.covers)))
}
