import NotFound from '#ui/views/NotFound.svelte'
import { appTexts } from '../messages.ts'
import { drawing, type Drawing, type Page, type Place } from './page.ts'

const shown = drawing(NotFound, {})

/** The page for addresses that lead nowhere, whatever their form. */
export const missingPage = {
  name: 'missing',
  place: (): Place => ({ title: appTexts.title(appTexts.missing) }),
  enter: (_route, visit) => {
    visit.show(shown)
    return Promise.resolve()
  },
} satisfies Page

/** What stands in the place of a page that did not come. */
export const failure = (text: string): Drawing => drawing(NotFound, { text })
