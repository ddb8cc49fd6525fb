import type { CourseIndex, LessonMeta, Sheet as SheetText } from '#core/course/types.ts'
import type { TopicSection } from '#core/review/topics.ts'
import type Glossary from '#ui/views/Glossary.svelte'
import type Sheet from '#ui/views/Sheet.svelte'
import type Topics from '#ui/views/Topics.svelte'
import type { Course } from './lessons.ts'
import type { Route } from './routes.ts'

/** A page that few visits need: its component comes with what it shows. */
export type Page =
  | { name: 'topics'; View: typeof Topics; sections: TopicSection[] }
  | { name: 'glossary'; View: typeof Glossary; index: CourseIndex; lessons: LessonMeta[] }
  | { name: 'sheet'; View: typeof Sheet; sheet: SheetText }

/** Whether the page of this name comes by itself. */
export const comesLater = (name: string): name is Page['name'] =>
  name === 'topics' || name === 'glossary' || name === 'sheet'

/** The page for a route; undefined for the ones that came with the first file. Rejects when a file does not come. */
export async function loadPage(route: Route, course: Course): Promise<Page | undefined> {
  if (route.name === 'topics') {
    const [{ default: View }, sections] = await Promise.all([
      import('#ui/views/Topics.svelte'),
      course.topics(),
    ])
    return { name: route.name, View, sections }
  }
  if (route.name === 'glossary') {
    const [{ default: View }, index] = await Promise.all([
      import('#ui/views/Glossary.svelte'),
      course.index(),
    ])
    return { name: route.name, View, index, lessons: course.parts.flatMap(({ lessons }) => lessons) }
  }
  if (route.name === 'sheet') {
    const [{ default: View }, sheet] = await Promise.all([
      import('#ui/views/Sheet.svelte'),
      course.loadSheet(route.section),
    ])
    return { name: route.name, View, sheet }
  }
  return undefined
}
