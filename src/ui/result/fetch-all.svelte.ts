// What rows may take in the page: the database has memory of its own beside it.
const mostBytes = 400 * 2 ** 20

/** What is asked while rows are fetched. */
interface Fetched {
  bytes: number
  more: boolean
}

/** Fetches the rest of a result, one page or all of them, until it is told to pause or the page's memory is used. */
export class RowFetcher {
  #busy = $state<'one' | 'all'>()
  #failure = $state('')
  #paused = false

  /** What is being fetched, if anything. */
  get busy(): 'one' | 'all' | undefined {
    return this.#busy
  }

  /** Why the last fetch failed, or ''. */
  get failure(): string {
    return this.#failure
  }

  /** `state` tells how the result stands now. Ends without failing when a fetch does. */
  async fetch(extent: 'one' | 'all', onmore: () => Promise<void>, state: () => Fetched): Promise<void> {
    if (this.#busy) return
    this.#busy = extent
    this.#failure = ''
    this.#paused = false
    try {
      for (let again = true; again; again = extent === 'all' && this.#goesOn(state())) await onmore()
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
    } finally {
      this.#busy = undefined
    }
  }

  #goesOn({ more, bytes }: Fetched): boolean {
    return more && !this.#paused && !isFull(bytes)
  }

  /** The page that is on its way still comes. */
  pause(): void {
    this.#paused = true
  }
}

/** Whether a page holds as many bytes of rows as it should. */
export function isFull(bytes: number): boolean {
  return bytes >= mostBytes
}
