import type { Offline } from '#state/offline.svelte.ts'

const second = 1000
// After this long it is told what holds the change up.
const patience = 4000
const hour = 3_600_000

function announce(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  offline: Offline,
): void {
  offline.announce(() => {
    const reload = (): void => {
      location.reload()
    }
    const { waiting } = registration
    // Another tab may have taken the new version already: then only this page is old.
    if (!waiting) {
      reload()
      return
    }
    container.addEventListener('controllerchange', reload, { once: true })
    const take = (): void => {
      waiting.postMessage('take over')
    }
    take()
    // Chromium waits until the old worker is idle and may miss that moment; asked again it looks again.
    setInterval(take, second)
    setTimeout(() => {
      offline.holdUp()
    }, patience)
  })
}

function watch(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  worker: ServiceWorker,
  offline: Offline,
): void {
  const first = !container.controller
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') offline.phase = 'ready'
    else if (worker.state === 'installed' && !first) announce(container, registration, offline)
    else if (worker.state === 'redundant' && first) offline.phase = 'unavailable'
  })
}

/**
 * Registers the service worker beside the page and tells `offline` what becomes of it. Where the browser has none
 * (plain http on a LAN, a sandboxed frame) nothing happens: the course then needs the network.
 */
export async function registerWorker(offline: Offline): Promise<void> {
  try {
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
    if (!container) return
    offline.phase = container.controller ? 'ready' : 'preparing'
    const script = new URL('sw.js', document.baseURI)
    const registration = await container.register(script, { updateViaCache: 'none' })
    if (registration.waiting && container.controller) announce(container, registration, offline)
    if (registration.active && !registration.installing) offline.phase = 'ready'
    if (registration.installing) watch(container, registration, registration.installing, offline)
    registration.addEventListener('updatefound', () => {
      if (registration.installing) watch(container, registration, registration.installing, offline)
    })
    void container.ready.then(({ active }) => {
      active?.postMessage('keep the rest')
    })
    setInterval(() => {
      void registration.update().catch(() => undefined)
    }, hour)
  } catch {
    offline.phase = 'unavailable'
  }
}
