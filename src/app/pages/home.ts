import Home from '#ui/views/Home.svelte'
import { version } from '../../../package.json'
import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Page, type RouteOf } from './page.ts'

/** The map of the course. */
export function homePage({ content, course, reviews, offline, database }: AppParts): Page<RouteOf<'home'>> {
  const home = drawing(Home, {
    course,
    reviews,
    version,
    sheets: content.sheets,
    get offline() {
      return offline.phase
    },
  })

  // While the learner looks at the map, the lesson they will most likely open gets its database.
  async function warm(): Promise<void> {
    const lesson = course.continueAt?.lesson ?? course.startAt
    if (lesson && !database.dataset) await database.open(lesson.dataset, `lesson/${lesson.slug}`)
  }

  return {
    name: 'course',
    place: () => ({ title: appTexts.home }),
    enter: (_route, visit) =>
      visit.withRecord(() => {
        visit.show(home)
        return warm()
      }),
  }
}
