import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Page, type RouteOf } from './page.ts'

/** All terms, A to Z. */
export function glossaryPage({ content, course: { lessons } }: AppParts): Page<RouteOf<'glossary'>> {
  return {
    name: 'glossary',
    scrolls: true,
    place: () => ({ title: appTexts.title(appTexts.glossary) }),
    async enter(_route, visit) {
      const files = [import('#ui/views/Glossary.svelte'), content.index()] as const
      const [{ default: Glossary }, { terms }] = await Promise.all(files)
      // Drawn anew each time: it goes to the term that the address names.
      visit.show(drawing(Glossary, { terms, lessons }))
    },
  }
}
