import type { PlayHistory } from '#core/check/history-judge.ts'
import type { HistorySpec, Verdict } from '#core/check/types.ts'
import { parseHistory, type History } from '#core/transactions/history.ts'
import type { Play } from '#core/transactions/play.ts'
import type { Download } from '#engine/parts.ts'
import type { LabClient, LabListener } from '#labs/transactions/client.ts'
import type { LabParams } from '#labs/transactions/protocol.ts'
import { historyTexts } from './messages.ts'

/** What a lab for histories is made with. */
export interface HistoryTools {
  /** Fetches the lab's files. Rejects with an error that says what to do. */
  parts(onprogress: (download: Download) => void): Promise<Omit<LabParams<'open'>, 'script' | 'sessions'>>
  connect(listener: LabListener): Promise<LabClient>
}

// A lab holds memory, so one that nobody has used for so many milliseconds is ended.
const rest = 180_000

/** Plays histories of lessons and exercises, one after the other, in a lab that comes when the first one is played. */
export class HistoryPlayer {
  #tools: HistoryTools
  #client: Promise<LabClient> | undefined
  #last: Promise<unknown> = Promise.resolve()
  #resting: ReturnType<typeof setTimeout> | undefined
  // The lab that was ended by a stop.
  #stopped: Promise<LabClient> | undefined
  /** Bytes on the way while the lab's files come. */
  download = $state.raw<Download>()
  /** Which of several orders is being played. */
  order = $state.raw<{ played: number; of: number }>()

  constructor(tools: HistoryTools) {
    this.#tools = tools
  }

  /** Plays a text on the tables that the script makes. Rejects with a sentence. */
  async text(script: string, text: string): Promise<Play['steps']> {
    return (await this.play(script, parseHistory(text), [])).steps
  }

  /** Grades a text. Rejects with a sentence when that did not come to an end. */
  async check(spec: HistorySpec, text: string): Promise<Verdict> {
    const { examineHistory } = await import('#core/check/history.ts')
    try {
      return await examineHistory(spec, text, this.play, (played, of) => (this.order = { played, of }))
    } finally {
      this.order = undefined
    }
  }

  /** Ends what is being played, and the lab with it. */
  stop(): void {
    this.#stopped = this.#client
    void this.#end()
  }

  /** Plays a history after those that were asked for before it. Rejects with a sentence. */
  readonly play: PlayHistory = (script, history, queries) => {
    const turn = this.#last.then(() => this.#playNow(script, history, queries))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #playNow(script: string, history: History, queries: readonly string[]): Promise<Play> {
    clearTimeout(this.#resting)
    const opened = (this.#client ??= this.#open())
    try {
      const client = await opened
      return await client.call('play', { script, history, queries: [...queries] })
    } catch (error) {
      if (this.#client === opened) void this.#end()
      throw this.#stopped === opened ? new Error(historyTexts.stopped) : error
    } finally {
      this.#resting = setTimeout(() => void this.#end(), rest)
    }
  }

  async #open(): Promise<LabClient> {
    const nothing = (): void => undefined
    const client = await this.#tools.connect({ waits: nothing, ended: nothing, lost: nothing })
    const parts = await this.#tools.parts((download) => (this.download = download))
    await client.call('open', { ...parts, script: '', sessions: 0 })
    this.download = undefined
    return client
  }

  async #end(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    this.download = undefined
    await client?.then(
      (lab) => {
        lab.end()
      },
      () => undefined,
    )
  }
}
