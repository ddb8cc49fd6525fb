import engineUrl from '#engine/engine.worker.ts?worker&url'
import packUrl from '#engine/pack.worker.ts?worker&url'
import scanUrl from '#engine/scan.worker.ts?worker&url'
import unpackUrl from '#engine/unpack.worker.ts?worker&url'

/** Starts a worker. A sandboxed frame may not load one directly; a blob that imports it may. */
function spawn(address: string, name: string): Worker {
  const url = new URL(address, import.meta.url).href
  try {
    return new Worker(url, { type: 'module', name })
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

/** A worker that reads a table file. */
export const spawnScanner = (): Worker => spawn(scanUrl, 'scan')
