import files from 'virtual:engine-files'
import { vi } from 'vitest'
import { spawnEngine, spawnPacker, spawnScanner, spawnUnpacker } from '#app/spawn.ts'
import { Packer } from '#engine/pack.ts'
import { PartsLoader } from '#engine/parts.ts'
import { Scanner } from '#engine/scanner.ts'
import { DatabaseKeeper } from '#state/database-keeper.svelte.ts'
import { DatabaseSave } from '#state/database-save.svelte.ts'
import { Database } from '#state/database.svelte.ts'
import { ImportTable } from '#state/import-table.svelte.ts'
import { Playground } from '#state/playground.svelte.ts'
import { Progress } from '#state/progress/progress.svelte.ts'
import { ScriptImport } from '#state/script-import.svelte.ts'
import { Tools } from '#state/tools.svelte.ts'
import { Workbench } from '#state/workbench.svelte.ts'
import { WorkspaceManager } from '#state/workspace-manager.svelte.ts'
import { Workspaces } from '#state/workspaces.svelte.ts'
import { Databases } from '#storage/databases.ts'
import { Kept } from '#storage/kept.ts'
import { randomId } from '#storage/random-id.ts'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const now = (): number => Date.now()
const empty = 'empty'

function progressOf(name: string): Progress {
  return new Progress({ store: new Kept({ now, name }), now, tabId: randomId(), newId: randomId })
}

/** All that the playground's panels work with, on an empty database of a real PostgreSQL. */
export async function desk() {
  const name = `test-${randomId()}`
  const progress = progressOf(name)
  await progress.load()
  const store = new Databases(`${name}-databases`)
  const whenIdle = (task: () => void) => setTimeout(task)
  const keeper = new DatabaseKeeper({ store, packer: new Packer(spawnPacker), now, whenIdle })
  const database = new Database({
    keeper,
    loader: new PartsLoader(files, document.baseURI, spawnUnpacker),
    spawn: spawnEngine,
    memory: { lastMs: undefined },
    now,
    whenIdle,
  })
  const workbench = new Workbench(
    database,
    progress.histories,
    now,
    () => 'Empty',
    () => 'stop',
  )
  const playground = new Playground({
    ...{ database, workbench, newId: randomId, now, first: empty },
    datasets: [{ name: empty, title: 'Empty', summary: '', source: '' }],
    workspaces: new Workspaces(progress.playgrounds, { last: '' }, randomId, empty),
    storageNote: () => progress.storageNote,
    scripts: new ScriptImport({
      database,
      workbench,
      table: () => undefined,
      fresh: () => Promise.resolve(),
    }),
    saving: new DatabaseSave(database),
    lines: { get: () => null, set: () => undefined },
  })
  const workspaces = new WorkspaceManager({
    ...{ playground, database, store, now },
    datasets: [empty],
    estimate: () => Promise.resolve(undefined),
  })
  await playground.enter()
  await vi.waitUntil(() => workbench.engine.phase === 'ready', { timeout: 30_000 })
  const tools = new Tools(database, workbench)
  return {
    workbench,
    playground,
    workspaces,
    tools,
    imports: new ImportTable(workbench, new Scanner(spawnScanner)),
    /** Runs a script as the editor does. */
    run: async (sql: string): Promise<void> => {
      workbench.text = sql
      await workbench.run()
    },
    /** The values of the one column that the query gives. */
    values: async (sql: string): Promise<unknown> =>
      tools.read(`select coalesce(json_agg(v), '[]') from (${sql}) t (v)`),
  }
}
