import type { ShownRun } from './workbench-types.ts'

// Results are large: only the last few texts' runs are held.
const most = 4

/** What the last runs of texts gave that are not open now. */
export class RunShelf {
  #runs: ShownRun[] = []

  /** Takes the run of the text that is left, and gives that of the text that is opened. */
  swap(left: ShownRun, context: string): ShownRun | undefined {
    const run = this.#runs.find((one) => one.context === context)
    const rest = this.#runs.filter((one) => one.context !== left.context && one !== run)
    this.#runs = [left, ...rest].slice(0, most)
    return run
  }

  clear(): void {
    this.#runs = []
  }
}
