import type { DatasetMeta } from '#core/course/types.ts'
import type { ShownPlayground, ShownTab } from '#core/progress/change-playground.ts'
import type { SharedQuery } from '#core/share/link.ts'
import { closedTabs } from '#core/progress/record.ts'
import { ConsoleState, type LineStore } from './console.svelte.ts'
import type { DatabaseSave } from './database-save.svelte.ts'
import type { Database } from './database.svelte.ts'
import { playgroundTexts } from './messages.ts'
import { progressMessages } from './progress/messages.ts'
import type { ScriptImport } from './script-import.svelte.ts'
import { packQuery } from './share.ts'
import type { Workbench } from './workbench.svelte.ts'
import type { EditorDocument } from './workbench-types.ts'
import { Workspaces } from './workspaces.svelte.ts'

/** What a playground is made with. `storageNote` says where progress is kept. */
export interface PlaygroundTools {
  database: Database
  workbench: Workbench
  workspaces: Workspaces
  scripts: ScriptImport
  saving: DatabaseSave
  datasets: DatasetMeta[]
  /** The dataset of the first visit. */
  first: string
  newId(): string
  storageNote(): string
  /** Keeps the console's lines. */
  lines: LineStore
  /** ms since the epoch. */
  now(): number
}

/** A tab of the playground as it is listed. */
export interface TabLabel {
  id: string
  title: string
  changed: boolean
}

/** The free playground: several tabs over one database of the learner's choice. */
export class Playground {
  readonly workbench: Workbench
  readonly datasets: DatasetMeta[]
  readonly console: ConsoleState
  #tools: PlaygroundTools

  constructor(tools: PlaygroundTools) {
    this.#tools = tools
    this.workbench = tools.workbench
    this.datasets = tools.datasets
    this.console = new ConsoleState(tools.workbench, tools.lines, () => tools.now())
    tools.workbench.outside.query = (name) => this.query(name)
    this.console.onedit = (sql) => {
      this.add()
      this.workbench.text = sql
    }
  }

  /** Loading scripts and dumps. */
  get scripts(): ScriptImport {
    return this.#tools.scripts
  }

  /** Saving the database as a script. */
  get saving(): DatabaseSave {
    return this.#tools.saving
  }

  get workspaces(): Workspaces {
    return this.#tools.workspaces
  }

  get #shown(): ShownPlayground {
    return this.workspaces.shown
  }

  /** Where the learner's work is kept: the texts and the tables. */
  get saved(): string {
    const note = this.#tools.storageNote()
    return note === progressMessages.device ? playgroundTexts.keeping[this.#tools.database.keeping] : note
  }

  get tabs(): TabLabel[] {
    return this.#shown.tabs.map(({ id, title, sql }) => ({ id, title, changed: sql.trim() !== '' }))
  }

  get current(): string {
    const { tabs, current } = this.#shown
    return tabs.some(({ id }) => id === current) ? current : (tabs[0]?.id ?? '')
  }

  get dataset(): string {
    const { dataset } = this.#shown
    return this.datasets.some(({ name }) => name === dataset) ? dataset : this.#tools.first
  }

  /** The last closed tab that can come back, if any. */
  get lastClosed(): ShownTab | undefined {
    const kept = this.workspaces.record
    return kept && closedTabs(kept)[0]
  }

  /** Opens the page: the database of the last visit and the current tab's text. */
  async enter(): Promise<void> {
    this.#show()
    await this.#open()
  }

  #open(): Promise<void> {
    return this.#tools.database.open(this.dataset, Workspaces.owner(this.workspaces.current), {
      kept: true,
    })
  }

  /** Opens another workspace, with its texts and its database. */
  async enterWorkspace(id: string): Promise<void> {
    this.workspaces.select(id)
    await this.enter()
  }

  #show(): void {
    this.workbench.open(this.#document(this.current))
  }

  #document(id: string): EditorDocument {
    const text = () => this.#shown.tabs.find((tab) => tab.id === id)?.sql ?? ''
    const write = (sql: string) => {
      if (sql !== text()) this.#change(id, { sql })
    }
    return {
      context: `playground/${id}`,
      get text() {
        return text()
      },
      set text(sql) {
        write(sql)
      },
    }
  }

  #save(change: Partial<ShownPlayground>): void {
    this.workspaces.save(change)
  }

  #change(id: string, change: Partial<ShownTab>): void {
    this.#save({ tabs: this.#shown.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)) })
  }

  select(id: string): void {
    this.#save({ current: id })
    this.#show()
  }

  add(): void {
    const { tabs } = this.#shown
    let number = tabs.length + 1
    let title = playgroundTexts.untitled(number)
    while (tabs.some((tab) => tab.title === title)) title = playgroundTexts.untitled(++number)
    const tab = { id: this.#tools.newId(), title, sql: '' }
    this.#save({ tabs: [...tabs, tab], current: tab.id })
    this.#show()
  }

  /** Opens a query that came from elsewhere in a tab of its own; nothing is executed. */
  receive({ dataset, title, sql }: SharedQuery): void {
    const { tabs } = this.#shown
    const known = tabs.find((tab) => tab.sql === sql)
    const tab = known ?? { id: this.#tools.newId(), title: title || playgroundTexts.untitled(1), sql }
    const blank = tabs.length === 1 && tabs[0]?.sql.trim() === ''
    this.#save({
      tabs: known ? tabs : [...(blank ? [] : tabs), tab],
      current: tab.id,
      ...(this.datasets.some(({ name }) => name === dataset) && { dataset }),
    })
  }

  /** The open query as a link's hash carries it. */
  share(): Promise<string> {
    const { title = '', sql = '' } = this.#shown.tabs.find(({ id }) => id === this.current) ?? {}
    return packQuery({ dataset: this.dataset, title, sql })
  }

  /** Closes a tab; its text stays among the closed ones. The last tab is followed by an empty one. */
  close(id: string): void {
    if (this.#shown.tabs.length === 1) this.add()
    const { tabs, closed } = this.#shown
    const place = tabs.findIndex((tab) => tab.id === id)
    const tab = tabs[place]
    if (!tab) return
    const rest = tabs.filter((other) => other !== tab)
    const neighbour = rest[Math.min(place, rest.length - 1)]?.id ?? ''
    this.#save({
      tabs: rest,
      closed: [tab, ...closed],
      current: this.current === id ? neighbour : this.current,
    })
    this.#show()
  }

  /** The text of the workspace's tab of this title, which a file's ending may follow; undefined elsewhere in the course. */
  query(name: string): string | undefined {
    if (!this.workbench.context.startsWith('playground/')) return undefined
    const titles = [name, name.replace(/\.sql$/i, '')].map((title) => title.toLowerCase())
    return this.#shown.tabs.find(({ title }) => titles.includes(title.toLowerCase()))?.sql
  }

  /** Brings the last closed tab back, with its text. */
  reopen(): void {
    const tab = this.lastClosed
    if (!tab) return
    const { tabs, closed } = this.#shown
    this.#save({ tabs: [...tabs, tab], closed: closed.filter(({ id }) => id !== tab.id), current: tab.id })
    this.#show()
  }

  rename(id: string, title: string): void {
    if (title.trim()) this.#change(id, { title: title.trim() })
  }

  /** Changes to another dataset; what was changed in the one before is kept, as is every text. */
  async choose(dataset: string): Promise<void> {
    this.#save({ dataset })
    await this.#open()
  }
}
