import type { Matches } from '#core/result/find.ts'
import type { TextQuery } from '#core/result/text-search.ts'
import type { RowBlock } from '#core/result/types.ts'

/** What a finding worker is asked: which values in a piece of rows, in these columns, match. */
export interface FindRequest {
  query: TextQuery
  rows: RowBlock
  columns: readonly number[]
}

/** What was found in a piece; `quick`: what is drawn of its values can be marked without holding a page up. */
export interface Found {
  matches: Matches
  quick: boolean
}

/** What a finding worker tells: that it has started, and then one answer for each request. */
export type FindAnswer = { started: true } | { found: Found }

/** Why nothing was found: the pattern takes longer than it may, or there is no worker to try it in. */
export type FindFailure = 'costly' | 'broken'

// Milliseconds for a worker's start and for one piece of rows.
const startMs = 20_000
const pieceMs = 2000

/** Looks through rows in a worker of its own, for a regular expression can take for ever and only a worker can be ended. */
export class Finder {
  #spawn: () => Worker
  #worker: Worker | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  /**
   * Begins a search in place of the one before: `next` gives piece after piece, undefined behind the last; `onfound` is told what
   * is in each, and `onend` why the search failed, if it did. A piece that takes more than two seconds ends the worker.
   */
  find(
    next: () => FindRequest | undefined,
    onfound: (found: Found) => void,
    onend: (failure?: FindFailure) => void,
  ): void {
    this.stop()
    const end = (failure?: FindFailure): void => {
      this.stop()
      onend(failure)
    }
    const worker = this.#start()
    if (!worker) {
      onend('broken')
      return
    }
    const give = (): void => {
      const request = next()
      if (!request) {
        end()
        return
      }
      worker.postMessage(request, [request.rows.bytes.buffer, request.rows.offsets.buffer])
      this.#timer = setTimeout(() => end('costly'), pieceMs)
    }
    worker.onmessage = ({ data }: MessageEvent<FindAnswer>) => {
      if (worker !== this.#worker) return
      clearTimeout(this.#timer)
      if ('found' in data) onfound(data.found)
      give()
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (worker === this.#worker) end('broken')
    }
    this.#timer = setTimeout(() => end('broken'), startMs)
  }

  #start(): Worker | undefined {
    try {
      this.#worker = this.#spawn()
    } catch {
      // A browser without workers has no database either; the page says so where it belongs.
      return undefined
    }
    return this.#worker
  }

  /** Ends the search that runs, if one does; its `onend` is not called. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
