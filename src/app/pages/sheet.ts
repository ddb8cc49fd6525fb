import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Page, type RouteOf } from './page.ts'

/** The cheat sheet of a section of the curriculum. */
export function sheetPage({ content }: AppParts): Page<RouteOf<'sheet'>> {
  return {
    name: 'sheet',
    place: ({ section }) => {
      const sheet = content.sheets.find((one) => String(one.section) === section)
      return sheet && { key: section, title: appTexts.title(sheet.title) }
    },
    async enter({ section }, visit) {
      const files = [import('#ui/views/Sheet.svelte'), content.loadSheet(section)] as const
      const [{ default: Sheet }, sheet] = await Promise.all(files)
      visit.show(drawing(Sheet, { sheet }))
    },
  }
}
