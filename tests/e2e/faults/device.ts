import type { BrowserContext } from 'playwright'
import { engineIs, gridRows, run, write } from '../../support/visit.ts'
import { draft, goTo, livesOn, reads, soon, start, works } from './person.ts'
import type { Fault } from './scene.ts'

const year = 365 * 24 * 3600 * 1000

/** What the device says of time and place. */
export const deviceFaults: Fault[] = [
  {
    name: 'the clock stands still in 1970',
    run: async (scene) => {
      const prepare = (context: BrowserContext) => context.clock.setFixedTime(0)
      const { page } = await scene.open(start, { prepare })
      await livesOn(page)
    },
  },
  {
    name: 'the clock is put back by a year',
    run: async (scene) => {
      const { page, context } = await scene.open(draft.hash)
      await reads(page)
      await write(page, 'select an_older_thought')
      await page.getByText(draft.saved).waitFor()
      await context.clock.setFixedTime(Date.now() - year)
      await works(page, [draft])
      await livesOn(page)
    },
  },
  {
    name: 'a far time zone',
    run: async (scene) => {
      const { page } = await scene.open(start, { options: { timezoneId: 'Pacific/Apia' } })
      await livesOn(page)
      await goTo(page, '#/playground')
      await engineIs(page, 'ready')
      await run(page, `select timestamptz '2026-03-29 01:30+00', date '2026-03-29'`)
      await soon(() => gridRows(page)).toEqual([['2026-03-29 01:30:00+00', '2026-03-29']])
    },
  },
  {
    name: 'a Turkish device: the small form of I is not i',
    run: async (scene) => {
      const { page } = await scene.open(start, { options: { locale: 'tr-TR' } })
      await livesOn(page)
      await run(
        page,
        "SELECT ID, TITLE FROM (SELECT 1 AS ID, LOWER('IN THE LIST') AS TITLE) LIST WHERE TITLE ILIKE 'IN%'",
      )
      await soon(() => gridRows(page)).toEqual([['1', 'in the list']])
    },
  },
]
