import type { Course } from './lessons.ts'
import type { Route } from './routes.ts'

/** The pages that there are. */
export type View =
  'course' | 'playground' | 'review' | 'topics' | 'glossary' | 'sheet' | 'lesson' | 'quiz' | 'missing'

/** The page for a route; `exists` is false for a lesson or a quiz that there is not. */
export function viewOf(route: Route, exists: boolean): View {
  if (!exists) return 'missing'
  if (route.name === 'query' || route.name === 'file') return 'playground'
  return route.name === 'home' ? 'course' : route.name
}

/** What the top bar says of a page. */
export function placeOf(
  view: View,
  route: Route,
  content: Course,
): { view: View; part?: string; title?: string } {
  if (route.name === 'quiz') {
    const quiz = content.quizzes.find(({ slug }) => slug === route.slug)
    const part = content.parts.find(({ number }) => number === quiz?.part)
    return { view, ...(part && { part: part.title }), ...(quiz && { title: quiz.title }) }
  }
  if (view !== 'lesson' || route.name !== 'lesson') return { view }
  const place = content.placeOf(route.slug)
  if (!place) return { view }
  return {
    view,
    part: place.part.title,
    title: `${place.meta.number} ${place.meta.title}`,
  }
}
