import engineUrl from '#engine/engine.worker.ts?worker&url'
import findUrl from '#engine/find.worker.ts?worker&url'
import labUrl from '#labs/transactions/lab.worker.ts?worker&url'
import packUrl from '#engine/pack.worker.ts?worker&url'
import scanUrl from '#engine/scan.worker.ts?worker&url'
import sqliteUrl from '#engine/sqlite/sqlite.worker.ts?worker&url'
import unpackUrl from '#engine/unpack.worker.ts?worker&url'
import { appTexts } from './messages.ts'
import { codeOf, keepCode } from './worker-code.ts'

/** Starts a module in a worker. Throws what to tell where the browser is too old for that. */
function start(url: string, name: string): Worker {
  // Absent in odd browsers, though the types say otherwise.
  if (!(globalThis.Worker as unknown)) throw new Error(appTexts.noWorkers)
  const known = { modules: false }
  const worker = new Worker(url, {
    name,
    get type() {
      known.modules = true
      return 'module' as const
    },
  })
  if (known.modules) return worker
  worker.terminate()
  throw new Error(appTexts.noWorkers)
}

const absolute = (address: string): string => new URL(address, import.meta.url).href

/** Starts a worker. A sandboxed frame may not load one directly; a blob that imports it may. */
function spawn(address: string, name: string): Worker {
  const url = absolute(address)
  try {
    return start(codeOf(url), name)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
    const code = `const early=[],keep=(event)=>early.push(event);addEventListener('message',keep);
import(${JSON.stringify(url)}).then(()=>{removeEventListener('message',keep);for(const event of early)onmessage(event)},
(error)=>setTimeout(()=>{throw error}))`
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { name })
  }
}

/** A worker with an engine that waits for its boot. */
export const spawnEngine = (): Worker => spawn(engineUrl, 'engine')

/** A worker that fetches and unpacks the engine's files. */
export const spawnUnpacker = (): Worker => spawn(unpackUrl, 'unpack')

/** A worker that packs and unpacks copies of databases. */
export const spawnPacker = (): Worker => spawn(packUrl, 'pack')

/** A worker that looks for regular expressions. */
export const spawnFinder = (): Worker => spawn(findUrl, 'find')

/** A worker that reads a table file. */
export const spawnScanner = (): Worker => spawn(scanUrl, 'scan')

/** A worker with several sessions on one database. */
export const spawnLab = (): Worker => spawn(labUrl, 'lab')

/** A worker with SQLite. */
export const spawnSqlite = (): Worker => spawn(sqliteUrl, 'sqlite')

/**
 * Keeps the code of the workers that come and go, so that they can be started when the network has gone. The engine's is not
 * among them: it takes in other files, which a copy of the first would ask the network for.
 */
export function keepWorkers(): void {
  void keepCode([unpackUrl, packUrl, findUrl, scanUrl].map(absolute))
}
