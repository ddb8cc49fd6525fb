import type { SharedQuery } from '#core/share/link.ts'
import { shareTexts } from '#state/messages.ts'
import { fetchQuery, unpackQuery } from '#state/share.ts'
import { saveFile } from '#ui/shared/save-file.ts'
import { once } from '#ui/shared/once.ts'
import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Drawing, type Page, type Place, type RouteOf } from './page.ts'

/** The playground, and the two kinds of addresses that bring a query to it. */
export interface PlaygroundPages {
  playground: Page<RouteOf<'playground'>>
  query: Page<RouteOf<'query'>>
  file: Page<RouteOf<'file'>>
}

/** A query from elsewhere gets a tab of its own, and is never run by itself. */
export function playgroundPages(parts: AppParts): PlaygroundPages {
  const { playground, workspaces, imports, settings, tools, workbench, database, router } = parts
  // What makes up rows comes with it: nothing else needs it.
  const fetch = once(async (): Promise<Drawing> => {
    const [{ default: Playground }, { GenerateRows }] = await Promise.all([
      import('#ui/views/Playground.svelte'),
      import('#state/generate-rows.svelte.ts'),
    ])
    const generate = new GenerateRows(tools, workbench, () => new Date().toISOString().slice(0, 10))
    return drawing(Playground, {
      ...{ playground, workspaces, imports, settings, tools, generate, onsave: saveFile },
      get saved() {
        return playground.saved
      },
    })
  })
  const name = 'playground' as const
  const place = (): Place => ({ title: appTexts.title(appTexts.playground) })
  // What to say of a query that came with the address.
  let arrived: string | undefined

  async function open(): Promise<void> {
    const notice = arrived
    arrived = undefined
    await playground.enter()
    if (notice !== undefined) database.notice = notice
  }

  async function receive(query: () => Promise<SharedQuery>): Promise<void> {
    try {
      playground.receive(await query())
      arrived = shareTexts.arrived
    } catch (error) {
      arrived = error instanceof Error ? error.message : String(error)
    }
    router.replace('#/playground')
  }

  const fetched = async (path: string): Promise<SharedQuery> => ({
    dataset: '',
    ...(await fetchQuery(decodeURIComponent(path), document.baseURI)),
  })

  const page = <Name extends keyof PlaygroundPages>(
    work: (route: RouteOf<Name>) => Promise<void>,
  ): Page<RouteOf<Name>> => ({
    name,
    place,
    async enter(route, visit) {
      const code = fetch()
      const show = async (): Promise<unknown> => visit.show(await code)
      // The database comes while the page's code comes.
      const both = async (): Promise<void> => {
        await Promise.all([show(), work(route)])
      }
      await Promise.all([code, visit.withRecord(both)])
    },
    fetch,
  })
  return {
    playground: page<'playground'>(open),
    query: page<'query'>(({ packed }) => receive(() => unpackQuery(packed))),
    file: page<'file'>(({ path }) => receive(() => fetched(path))),
  }
}
