import type { ConsoleState } from '#state/console.svelte.ts'
import { searchLines, type ConsoleKey } from './keys.ts'

/** Where the caret is in the line, from and to. */
interface Caret {
  from: number
  to: number
}

/** The line that is typed in the console, with the earlier lines behind it and the search in them. */
export class ConsoleLine {
  text = $state('')
  #psql: ConsoleState
  #enter: (lines: string[]) => void
  // Where in the history the line is; its length stands for the new line, which is kept meanwhile.
  #recalled: number | undefined
  #draft = ''
  // The place of what was found, -1 for none; there is no search when it is undefined.
  #foundAt = $state<number>()

  /** `enter` is given whole lines. */
  constructor(psql: ConsoleState, enter: (lines: string[]) => void) {
    this.#psql = psql
    this.#enter = enter
  }

  /** While a search is on, the line holds what is searched for. */
  get searching(): boolean {
    return this.#foundAt !== undefined
  }

  /** The line that the search found. */
  get found(): string | undefined {
    return this.#foundAt === undefined ? undefined : this.#psql.lines[this.#foundAt]
  }

  /** Does what a key asks of the line; answers with where the caret is to be, where it moves. */
  press(key: ConsoleKey, caret: Caret): number | undefined {
    if (this.searching) return this.#pressInSearch(key)
    switch (key) {
      case 'enter':
        this.#take([this.text])
        return undefined
      case 'complete':
        this.text = this.#psql.complete(this.text)
        return this.text.length
      case 'earlier':
        return this.#recall(-1)
      case 'later':
        return this.#recall(1)
      case 'search':
        this.#foundAt = -1
        this.text = ''
        return undefined
      case 'interrupt': {
        const typed = this.text
        this.#clear()
        void this.#psql.interrupt(typed)
        return undefined
      }
      case 'clear':
        this.#psql.clear()
        return undefined
      case 'home':
        return 0
      case 'end':
        return this.text.length
      case 'cut to start':
        this.text = this.text.slice(caret.from)
        return 0
      case 'cut to end':
        this.text = this.text.slice(0, caret.from)
        return undefined
      case 'leave':
        return undefined
    }
  }

  /** Tells that the text was changed by typing. */
  typed(): void {
    if (this.searching) this.#foundAt = this.text === '' ? -1 : searchLines(this.#psql.lines, this.text)
  }

  /** Puts a text in place of what is selected. */
  place(word: string, { from, to }: Caret): void {
    this.text = this.text.slice(0, from) + word + this.text.slice(to)
  }

  /** Takes several lines one by one, as a terminal does; what follows the last line break waits. False for one line. */
  paste(pasted: string, { from, to }: Caret): boolean {
    const lines = pasted.split(/\r?\n/)
    if (lines.length < 2 || this.searching) return false
    const [before, after] = [this.text.slice(0, from), this.text.slice(to)]
    this.#take([before + (lines[0] ?? ''), ...lines.slice(1, -1)])
    this.text = (lines.at(-1) ?? '') + after
    return true
  }

  #take(lines: string[]): void {
    this.#clear()
    this.#enter(lines)
  }

  #clear(): void {
    this.text = ''
    this.#recalled = undefined
  }

  #recall(step: -1 | 1): number | undefined {
    const { lines } = this.#psql
    const now = this.#recalled ?? lines.length
    const next = now + step
    if (next < 0 || next > lines.length) return undefined
    if (now === lines.length) this.#draft = this.text
    this.#recalled = next
    this.text = lines[next] ?? this.#draft
    return this.text.length
  }

  #pressInSearch(key: ConsoleKey): number | undefined {
    if (key === 'search') {
      const before = this.#foundAt === -1 ? undefined : this.#foundAt
      const at = searchLines(this.#psql.lines, this.text, before)
      if (at >= 0) this.#foundAt = at
      return undefined
    }
    const taken = key === 'interrupt' || key === 'leave' ? '' : (this.found ?? '')
    this.#foundAt = undefined
    this.text = taken
    if (key === 'enter') return this.press('enter', { from: 0, to: 0 })
    return taken.length
  }
}
