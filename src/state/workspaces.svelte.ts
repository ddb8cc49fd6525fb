import type { ShownPlayground, ShownTab } from '#core/progress/change-playground.ts'
import type { PlaygroundRecord } from '#core/progress/record.ts'
import { playgroundTexts } from './messages.ts'

/** Where workspaces are kept; reads must be reactive. */
export interface WorkspaceKeeper {
  playground(workspace?: string): PlaygroundRecord | undefined
  readonly playgrounds: PlaygroundRecord[]
  savePlayground(shown: ShownPlayground): void
  removePlayground(workspace?: string): void
}

/** Remembers which workspace was open, for the next visit. */
export interface WorkspaceMemory {
  last: string
}

/** A workspace as it is listed; the first one's id is empty. */
export interface WorkspaceLabel {
  id: string
  name: string
  /** Epoch ms of the last change to its texts; 0 before any. */
  at: number
}

/** The learner's workspaces: each has its own tabs, and its own copy of every dataset. */
export class Workspaces {
  #keeper: WorkspaceKeeper
  #memory: WorkspaceMemory
  #newId: () => string
  #dataset: string
  #current = $state('')

  /** `dataset` is what a new workspace starts with. */
  constructor(keeper: WorkspaceKeeper, memory: WorkspaceMemory, newId: () => string, dataset: string) {
    this.#keeper = keeper
    this.#memory = memory
    this.#newId = newId
    this.#dataset = dataset
    this.#current = memory.last
  }

  /** Whose databases are this workspace's. */
  static owner(workspace: string): string {
    return workspace === '' ? 'playground' : `playground/${workspace}`
  }

  /** The open workspace; one that another tab has removed gives way to the first. */
  get current(): string {
    return this.all.some(({ id }) => id === this.#current) ? this.#current : ''
  }

  /** The first one, then the others by name. */
  get all(): WorkspaceLabel[] {
    const labels = this.#keeper.playgrounds.map(({ workspace = '', name, at }) => ({
      id: workspace,
      name: name ?? playgroundTexts.firstWorkspace,
      at,
    }))
    const others = labels.filter(({ id }) => id !== '').sort((a, b) => a.name.localeCompare(b.name))
    const first = labels.find(({ id }) => id === '')
    return [first ?? { id: '', name: playgroundTexts.firstWorkspace, at: 0 }, ...others]
  }

  get name(): string {
    return this.all.find(({ id }) => id === this.current)?.name ?? playgroundTexts.firstWorkspace
  }

  /** The open workspace as its page shows it. */
  get shown(): ShownPlayground {
    return this.shownOf(this.current)
  }

  /** A workspace as its page shows it. */
  shownOf(id: string): ShownPlayground {
    const kept = this.#keeper.playground(id === '' ? undefined : id)
    if (kept) return kept
    const tab: ShownTab = { id: 'first', title: playgroundTexts.untitled(1), sql: '' }
    return { tabs: [tab], closed: [], current: tab.id, dataset: this.#dataset }
  }

  /** The open workspace's record, once something was written in it. */
  get record(): PlaygroundRecord | undefined {
    return this.#keeper.playground(this.current === '' ? undefined : this.current)
  }

  /** Notes what was changed in the open workspace. */
  save(change: Partial<ShownPlayground>): void {
    this.#keeper.savePlayground({ ...this.#plain(this.current), ...change })
  }

  #plain(id: string): ShownPlayground {
    const { tabs, closed, current, dataset, name } = this.shownOf(id)
    const own = { ...(id !== '' && { workspace: id }), ...(name !== undefined && { name }) }
    return { tabs, closed, current, dataset, ...own }
  }

  /** Opens another workspace. */
  select(id: string): void {
    this.#current = id
    this.#memory.last = id
  }

  /** A new workspace with these tabs, or with an empty one on a dataset; gives its id. */
  add(name: string, from?: Omit<ShownPlayground, 'workspace' | 'name'>, dataset = this.#dataset): string {
    const workspace = this.#newId()
    const blank = { id: this.#newId(), title: playgroundTexts.untitled(1), sql: '' }
    const start = from ?? { tabs: [blank], closed: [], current: blank.id, dataset }
    // Tabs are known by their ids over all workspaces.
    const renewed = ({ title, sql }: ShownTab) => ({ title, sql, id: this.#newId() })
    const tabs = start.tabs.map(renewed)
    const place = Math.max(
      0,
      start.tabs.findIndex(({ id }) => id === start.current),
    )
    const current = tabs[place]?.id ?? ''
    this.#keeper.savePlayground({
      tabs,
      closed: start.closed.map(renewed),
      current,
      dataset: start.dataset,
      workspace,
      name,
    })
    return workspace
  }

  rename(id: string, name: string): void {
    if (name.trim()) this.#keeper.savePlayground({ ...this.#plain(id), name: name.trim() })
  }

  /** Takes a workspace from the list; its texts stay in the progress file. The first one can't be removed. */
  remove(id: string): void {
    if (id !== '') this.#keeper.removePlayground(id)
  }
}
