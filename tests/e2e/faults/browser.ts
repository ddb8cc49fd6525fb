import type { Visit } from '../../support/visit.ts'
import { write } from '../../support/visit.ts'
import { draft, pass, query, reads, start, works } from './person.ts'
import type { Fault } from './scene.ts'

/** Ends a tab as the system does when memory is short: no handler of the page runs. */
async function crash({ page, context }: Visit): Promise<void> {
  const session = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await gone
}

/** What happens to the browser itself. */
export const browserFaults: Fault[] = [
  {
    name: 'the tab crashes 400 ms after the last key',
    run: async (scene) => {
      const first = await scene.open(start)
      await pass.make(first.page)
      await works(first.page, [draft])
      await write(first.page, 'select a_thought')
      await first.page.waitForTimeout(400)
      await crash(first)
      const { page } = await scene.tab(first.context, draft.hash)
      await draft.isThere(page)
      await works(page, [query, pass])
    },
  },
  {
    name: 'the tab is closed right after the last key',
    run: async (scene) => {
      const first = await scene.open(draft.hash)
      await draft.make(first.page)
      await first.page.close()
      const { page } = await scene.tab(first.context, draft.hash)
      await reads(page)
      await draft.isThere(page)
    },
  },
]
