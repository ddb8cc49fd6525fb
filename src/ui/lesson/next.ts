import type { LessonView } from '#state/lesson.svelte.ts'
import { courseHref, lessonHref } from './links.ts'
import { lessonText } from './messages.ts'

/** Where a learner goes who has passed the open exercise: the next open exercise, else the next lesson, else the map. */
export function nextStep(view: LessonView): { href: string; label: string } {
  const { current, exercises } = view
  const open = exercises.filter((exercise) => exercise !== current && !exercise.passed)
  const following = current && (open.find(({ place }) => place.index > current.place.index) ?? open.at(0))
  if (following) {
    return {
      href: lessonHref(view.lesson.slug, following.exercise.slug),
      label: lessonText.where(following.place.index + 1),
    }
  }
  if (view.next) return { href: lessonHref(view.next.slug), label: lessonText.nextLesson }
  return { href: courseHref, label: lessonText.all }
}
