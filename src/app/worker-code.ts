const kept = new Map<string, string>()

const blobOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))

/** Whether a worker may start from a blob: a host's own Content-Security-Policy can forbid it. */
function blobsStart(): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = new Worker(blobOf('postMessage(0)'))
    const end = (starts: boolean): void => {
      worker.terminate()
      resolve(starts)
    }
    worker.onmessage = () => {
      end(true)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end(false)
    }
  })
}

async function keep(url: string): Promise<void> {
  const response = await fetch(url, { cache: 'force-cache' })
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return
  // In a blob the code no longer knows where it came from.
  kept.set(url, blobOf((await response.text()).replaceAll('import.meta.url', JSON.stringify(url))))
}

/**
 * Keeps the code of workers in the page. A worker's file is asked for at each start; once the browser's cache calls it old,
 * it does not come without the network. Never rejects: what can't be kept is asked for again.
 */
export async function keepCode(urls: readonly string[]): Promise<void> {
  try {
    if (await blobsStart()) await Promise.all(urls.map(keep))
  } catch {
    // The network is gone already, or there are no workers.
  }
}

/** Where a worker's code comes from: the page's own copy, unless a service worker holds one or there is none. */
export function codeOf(url: string): string {
  const served = (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller
  return served ? url : (kept.get(url) ?? url)
}
