import type { Workbench } from '#state/workbench.svelte.ts'
import type { ShownOutcome } from '#state/workbench-types.ts'
import { changesText } from '../changes/messages.ts'
import { chartText } from '../chart/messages.ts'
import type { TabItem } from '../shared/tabs.ts'
import { panelText } from './messages.ts'
import { firstShown, tabLabel } from './outcome.ts'

/** The tabs that stand beside the statements'. */
export const messagesTab = 'messages'
export const chartTab = 'chart'
export const changesTab = 'changes'
const emptyTab = 'empty'
const others: string[] = [messagesTab, chartTab, changesTab]

type Source = Pick<Workbench, 'outcomes' | 'log' | 'undoable'>

interface Choice {
  run: unknown
  tab: string
}

/** The tabs over the results: one for each statement, and those beside them. A choice holds for one run. */
export class ResultTabs {
  #source: () => Source
  #chosen = $state.raw<Choice>()
  // The chart is of the statement that was looked at last, else of the one that is shown first.
  #looked = $state.raw<Choice>()
  #outcomes = $derived.by(() => this.#source().outcomes)
  // The list of notices stays the same object when an outcome gets more rows, and is another after each run.
  #run = $derived(this.#outcomes[0]?.notices)
  #otherwise = $derived.by(() =>
    this.#outcomes.length > 0
      ? String(firstShown(this.#outcomes))
      : this.#source().log.length > 0
        ? messagesTab
        : emptyTab,
  )

  constructor(source: () => Source) {
    this.#source = source
  }

  get selected(): string {
    const { tab, run } = this.#chosen ?? {}
    if (tab === undefined || run !== this.#run) return this.#otherwise
    const there =
      tab === changesTab ? this.#source().undoable : others.includes(tab) || this.#outcomes[Number(tab)]
    return there ? tab : this.#otherwise
  }

  /** The statement whose tab is selected. */
  get shown(): ShownOutcome | undefined {
    return this.#outcomes[Number(this.selected)]
  }

  /** The statement that the chart is of. */
  get charted(): ShownOutcome | undefined {
    const tab = this.#looked?.run === this.#run ? this.#looked?.tab : this.#otherwise
    return this.#outcomes[Number(tab)] ?? this.#outcomes.find(({ result }) => result)
  }

  get items(): TabItem[] {
    const statements = this.#outcomes.map((outcome, index): TabItem => ({
      id: String(index),
      label: tabLabel(outcome, index),
      title: outcome.sql.slice(0, 300),
      ...(outcome.error ? { badge: panelText.error, tone: 'bad' } : {}),
    }))
    const { log, undoable } = this.#source()
    return [
      ...(statements.length > 0 ? statements : [{ id: emptyTab, label: panelText.emptyTab }]),
      ...(this.#outcomes.some(({ result }) => result) ? [{ id: chartTab, label: chartText.tab }] : []),
      ...(undoable ? [{ id: changesTab, label: changesText.tab }] : []),
      {
        id: messagesTab,
        label: panelText.messages,
        ...(log.length > 0 ? { badge: String(log.length) } : {}),
      },
    ]
  }

  choose(tab: string): void {
    this.#chosen = { run: this.#run, tab }
    if (!others.includes(tab)) this.#looked = this.#chosen
  }
}
