import { sessionsOf, type Scenario } from '#core/transactions/scenario.ts'
import type { AllOrders } from '#state/transactions/all-orders.svelte.ts'
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
export function labPage({
  lab: { files, extension, spawn },
  histories,
  settings,
}: AppParts): Page<RouteOf<'lab'>> {
  let lab: TransactionsLab | undefined
  const played = new Map<Scenario, AllOrders>()
  const modules = () =>
    Promise.all([
      import('#ui/transactions/LabPage.svelte'),
      import('#state/transactions/transactions-lab.svelte.ts'),
      import('#state/transactions/all-orders.svelte.ts'),
      import('#labs/transactions/client.ts'),
      import('../scenarios.ts'),
    ])
  return {
    name: 'lab',
    place: () => ({ key: 'lab', title: appTexts.title(appTexts.lab) }),
    async enter({ scenario: chosen, order }, visit) {
      const [{ default: LabPage }, { TransactionsLab }, { AllOrders }, { LabClient }, content] =
        await modules()
      const { labScript: script, labTables: tables, scenarios } = content
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
        script,
        now: () => performance.now(),
      })
      const onchoose = (scenario: string | undefined, order?: string): void => {
        const wanted = scenario === undefined ? {} : { scenario, ...(order === undefined ? {} : { order }) }
        location.hash = href({ name: 'lab', ...wanted })
      }
      const scenario = scenarios.find(({ name }) => name === chosen)
      const orders =
        scenario &&
        (played.get(scenario) ?? new AllOrders({ play: histories.play, script, tables }, scenario))
      if (scenario && orders) played.set(scenario, orders)
      const props = { lab, settings, scenarios, scenario, order, orders, onchoose }
      if (!visit.show(drawing(LabPage, props))) return
      // A scenario begins at its beginning.
      void (scenario ? lab.start(sessionsOf(scenario).length) : lab.ensure(fewest))
    },
  }
}
