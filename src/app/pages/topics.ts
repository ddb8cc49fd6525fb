import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Page, type RouteOf } from './page.ts'

/** How far the learner is with each topic. */
export function topicsPage({ content, reviews }: AppParts): Page<RouteOf<'topics'>> {
  return {
    name: 'topics',
    place: () => ({ title: appTexts.title(appTexts.topics) }),
    async enter(_route, visit) {
      const files = [import('#ui/views/Topics.svelte'), content.topics(), visit.known()] as const
      const [{ default: Topics }, sections] = await Promise.all(files)
      visit.show(drawing(Topics, { sections, reviews }))
    },
  }
}
