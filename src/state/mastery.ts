import type { ExerciseMeta, LessonMeta } from '#core/course/types.ts'
import { levelOf, type Level } from '#core/review/mastery.ts'
import type { Topic, TopicSection } from '#core/review/topics.ts'
import type { Reviews } from './reviews.svelte.ts'

/** A topic as this learner knows it, with where it is taught and practised. */
export interface TopicView extends Topic {
  level: Level
  lessons: LessonMeta[]
  exercises: { lesson: LessonMeta; exercise: ExerciseMeta }[]
}

/** A section with its topics. */
export interface SectionView extends Omit<TopicSection, 'topics'> {
  topics: TopicView[]
}

/** Groups items under each key that they name. */
function under<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keys(item))) groups.set(key, [...(groups.get(key) ?? []), item])
  return groups
}

/** The curriculum as this learner stands in it, for the time that `reviews` tells. */
export function topicViews(sections: readonly TopicSection[], reviews: Reviews): SectionView[] {
  const { lessons } = reviews.course
  const taught = under(lessons, ({ covers }) => covers)
  const practised = under(
    lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise }))),
    ({ exercise }) => exercise.covers,
  )
  const viewOf = (topic: Topic): TopicView => {
    const at = { lessons: taught.get(topic.id) ?? [], exercises: practised.get(topic.id) ?? [] }
    const evidence = at.exercises.map(({ exercise }) => reviews.evidenceOf(exercise))
    const planned = at.lessons.length + at.exercises.length === 0
    return { ...topic, ...at, level: planned ? 'planned' : levelOf(evidence, reviews.now) }
  }
  return sections.map((section) => ({ ...section, topics: section.topics.map(viewOf) }))
}
