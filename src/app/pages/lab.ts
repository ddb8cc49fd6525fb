import { sessionsOf } from '#core/transactions/scenario.ts'
import type { TransactionsLab } from '#state/transactions/transactions-lab.svelte.ts'
import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { href } from '../routes.ts'
import { drawing, type Page, type RouteOf } from './page.ts'

/** The extension that looks into pages. */
const inspector = 'pageinspect'

/** Two sessions or more, which is what it is for. */
const fewest = 2

/** Several sessions of one PostgreSQL. It goes on while the person is elsewhere, and nothing of it comes before it is asked for. */
export function labPage({ lab: { files, extension, spawn }, settings }: AppParts): Page<RouteOf<'lab'>> {
  let lab: TransactionsLab | undefined
  const modules = () =>
    Promise.all([
      import('#ui/transactions/LabPage.svelte'),
      import('#state/transactions/transactions-lab.svelte.ts'),
      import('#labs/transactions/client.ts'),
      import('../scenarios.ts'),
    ])
  return {
    name: 'lab',
    place: () => ({ key: 'lab', title: appTexts.title(appTexts.lab) }),
    async enter({ scenario: chosen }, visit) {
      const [{ default: LabPage }, { TransactionsLab }, { LabClient }, { labScript, scenarios }] =
        await modules()
      lab ??= new TransactionsLab({
        parts: async (onprogress) => {
          const [parts, tar] = await Promise.all([
            files(onprogress),
            // Without it the lab goes all the same, and says what can't be shown.
            extension(inspector).catch(() => undefined),
          ])
          return { ...parts, inspector: tar && { name: inspector, tar } }
        },
        connect: (listener) => new LabClient(spawn(), listener),
        script: labScript,
        now: () => performance.now(),
      })
      const onchoose = (scenario: string | undefined): void => {
        location.hash = href({ name: 'lab', ...(scenario === undefined ? {} : { scenario }) })
      }
      const props = { lab, settings, scenarios, chosen, onchoose }
      if (!visit.show(drawing(LabPage, props))) return
      const scenario = scenarios.find(({ name }) => name === chosen)
      // A scenario begins at its beginning.
      void (scenario ? lab.start(sessionsOf(scenario).length) : lab.ensure(fewest))
    },
  }
}
