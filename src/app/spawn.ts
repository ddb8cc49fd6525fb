import workerUrl from '#engine/engine.worker.ts?worker&url'

/** Starts an engine's worker. A sandboxed frame may not load it directly; a blob that imports it may. */
export function spawnEngine(): Worker {
  const url = new URL(workerUrl, import.meta.url).href
  try {
    return new Worker(url, { type: 'module', name: 'engine' })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
    const code = `const early=[],keep=(event)=>early.push(event);addEventListener('message',keep);
import(${JSON.stringify(url)}).then(()=>{removeEventListener('message',keep);for(const event of early)onmessage(event)},
(error)=>setTimeout(()=>{throw error}))`
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { name: 'engine' })
  }
}
