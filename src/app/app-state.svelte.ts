import { appTexts } from './messages.ts'
import { failure, missingPage } from './pages/missing.ts'
import type { Drawing, Page, Place } from './pages/page.ts'
import type { Pages } from './pages/pages.ts'
import { Visit, type VisitRecord } from './pages/visit.ts'
import type { AppParts } from './parts.ts'
import type { Route } from './routes.ts'

/** What stands at the address. */
interface Address {
  page: Page
  place: Place
  /** The same for addresses of the same page; what is drawn for another one is not shown. */
  key: string
  route: Route
}

// Progress comes from the device in some milliseconds; where storage hangs no page waits longer for it.
const patience = 400

/** What AppState needs of the parts. */
type Needed = Pick<AppParts, 'router' | 'progress' | 'reviews'>

/** What stands at the address, and what of it is drawn. */
export class AppState {
  readonly #pages: Pages
  readonly #reviews: Needed['reviews']
  readonly #record: VisitRecord
  readonly #address: Address
  #drawn = $state.raw<{ key: string; drawing: Drawing }>()
  #visit: Visit | undefined

  constructor({ router, progress, reviews }: Needed, pages: Pages) {
    this.#pages = pages
    this.#reviews = reviews
    this.#address = $derived(this.#addressOf(router.current))
    const enough = new Promise<void>((resolve) => setTimeout(resolve, patience))
    this.#record = {
      get loaded() {
        return progress.loaded
      },
      load: () => progress.load(),
      soon: () => Promise.race([progress.load(), enough]),
    }
  }

  /** The page at the address and what it is called. */
  get address(): Readonly<Address> {
    return this.#address
  }

  /** What is drawn; undefined while the page at the address is on its way. */
  get drawing(): Drawing | undefined {
    return this.#drawn?.key === this.#address.key ? this.#drawn.drawing : undefined
  }

  /** Goes where the address says. */
  async follow({ page, key, route }: Address): Promise<void> {
    this.#visit?.leave()
    const visit = new Visit(this.#record, (drawing) => (this.#drawn = { key, drawing }))
    this.#visit = visit
    this.#reviews.refresh()
    try {
      await page.enter(route, visit)
    } catch (error) {
      // What is on the page stays: whatever it shows tells of its own faults.
      if (visit.shown) throw error
      const why = error instanceof Error ? error.message : String(error)
      visit.show(failure((page.failed ?? appTexts.pageFailed)(why)))
    }
  }

  /** Fetches the pages that did not come with the first file and are wanted without a network too. */
  fetchPages(): void {
    for (const page of Object.values<Page>(this.#pages)) page.fetch?.().catch(() => undefined)
  }

  /** Seconds that the learner was on what is drawn. */
  spend(seconds: number): void {
    if (this.drawing) this.#address.page.spend?.(seconds)
  }

  #addressOf(route: Route): Address {
    const named: Page = this.#pages[route.name]
    const known = named.place(route)
    const page = known ? named : missingPage
    const place = known ?? missingPage.place()
    return { page, place, key: `${page.name}/${place.key ?? ''}`, route }
  }
}
