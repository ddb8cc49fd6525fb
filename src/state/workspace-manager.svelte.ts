import type { DatabaseStore, StoredSize } from '#storage/databases.ts'
import { databaseKey as keyOf, type Database } from './database.svelte.ts'
import { workspaceTexts as texts } from './messages.ts'
import type { Playground } from './playground.svelte.ts'
import { readWorkspace, writeWorkspace, type WorkspaceContents } from './workspace-files.ts'
import { Workspaces, type WorkspaceLabel } from './workspaces.svelte.ts'

const databaseKey = (workspace: string, dataset: string): string =>
  keyOf(Workspaces.owner(workspace), dataset)

/** A workspace with what its databases take of the device. */
export interface ListedWorkspace extends WorkspaceLabel {
  bytes: number
}

/** How much of the device this site uses and may use, in bytes. */
export interface StorageUse {
  used: number
  allowed: number
}

/** What a manager is made with; `now` gives epoch ms. */
export interface ManagerOptions {
  playground: Playground
  database: Database
  store: DatabaseStore
  datasets: readonly string[]
  now: () => number
  /** Undefined where the browser does not tell. */
  estimate(): Promise<StorageUse | undefined>
}

/** The list of workspaces and all that is done with a whole one: its texts and its databases together. */
export class WorkspaceManager {
  #options: ManagerOptions
  #sizes = $state.raw<StoredSize[]>([])
  #use = $state.raw<StorageUse>()

  constructor(options: ManagerOptions) {
    this.#options = options
  }

  get #workspaces(): Workspaces {
    return this.#options.playground.workspaces
  }

  get current(): string {
    return this.#workspaces.current
  }

  get name(): string {
    return this.#workspaces.name
  }

  get all(): ListedWorkspace[] {
    return this.#workspaces.all.map((label) => {
      const own = databaseKey(label.id, '')
      const sizes = this.#sizes.filter(({ key }) => key.startsWith(own))
      const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0)
      return { ...label, bytes, at: Math.max(label.at, ...sizes.map(({ at }) => at)) }
    })
  }

  /** Bytes of databases that could not be opened and were put aside. */
  get asideBytes(): number {
    return this.#sizes
      .filter(({ key }) => key.startsWith('aside/'))
      .reduce((sum, { bytes }) => sum + bytes, 0)
  }

  get use(): StorageUse | undefined {
    return this.#use
  }

  /** Reads anew what is stored. Never rejects. */
  async refresh(): Promise<void> {
    await this.#options.database.flush()
    this.#sizes = await this.#options.store.sizes().catch(() => [])
    this.#use = await this.#options.estimate().catch(() => undefined)
  }

  open(id: string): Promise<void> {
    return this.#options.playground.enterWorkspace(id)
  }

  /** Makes an empty workspace and opens it, with a dataset or with that of the first visit. */
  async create(name: string, dataset?: string): Promise<void> {
    await this.open(this.#workspaces.add(name.trim() || texts.untitled, undefined, dataset))
  }

  rename(id: string, name: string): void {
    this.#workspaces.rename(id, name)
  }

  /** Another workspace with the same texts and databases, under a name of its own; gives its id. */
  async copy(id: string): Promise<string> {
    const contents = await this.#contents(id)
    return this.#add({ ...contents, name: texts.copyOf(contents.name) })
  }

  /** Deletes a workspace's databases and takes it from the list. */
  async remove(id: string): Promise<void> {
    if (id === '') return
    if (id === this.current) await this.open('')
    for (const dataset of this.#options.datasets) {
      this.#options.database.forget(dataset, Workspaces.owner(id))
      await this.#options.store.remove(databaseKey(id, dataset))
    }
    this.#workspaces.remove(id)
    await this.refresh()
  }

  /** The workspace as one file. Rejects while a transaction is open: what it will do is not known. */
  async file(id: string): Promise<{ file: Blob; name: string }> {
    const contents = await this.#contents(id)
    const name = contents.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'workspace'
    return { file: writeWorkspace(contents, this.#options.now()), name: `${name}.tupelo` }
  }

  /** Opens a file as a workspace of its own; resolves with what to tell when it is none. */
  async openFile(file: Blob): Promise<string | undefined> {
    const contents = await readWorkspace(file)
    if ('error' in contents) return contents.error
    await this.open(await this.#add(contents))
    return undefined
  }

  async #contents(id: string): Promise<WorkspaceContents> {
    const { database, store, datasets } = this.#options
    const databases: WorkspaceContents['databases'] = []
    for (const dataset of datasets) {
      // The one that is open may hold more than the device could take.
      const open = id === this.current && dataset === database.dataset
      const held = open ? await database.contents() : await store.read(databaseKey(id, dataset))
      if (held && (held.image ?? held.entries.length)) databases.push([dataset, held])
    }
    const name = this.#workspaces.all.find((one) => one.id === id)?.name ?? texts.untitled
    return { name, shown: this.#workspaces.shownOf(id), databases }
  }

  async #add({ name, shown, databases }: WorkspaceContents): Promise<string> {
    const { store, datasets, now } = this.#options
    const dataset = datasets.includes(shown.dataset) ? shown.dataset : (datasets[0] ?? '')
    const id = this.#workspaces.add(name, { ...shown, dataset })
    try {
      for (const [of, { entries, image }] of databases) {
        const value = { schema: 1, revision: 1, at: now(), entries } as const
        await store.write(databaseKey(id, of), value, image ?? null)
      }
    } catch (error) {
      await this.remove(id).catch(() => undefined)
      throw error
    }
    await this.refresh()
    return id
  }
}
