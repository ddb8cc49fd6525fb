// Plain script, built by tools/offline with the list of files in front. Every version has a cache of its own and a page
// gets all its files from the version that it started with, so versions never mix.
declare const VERSION: string
declare const FILES: string[]
// What few will need, fetched when the rest is there.
declare const LATER: string[]

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lifetime {
  request: Request
  respondWith(response: Promise<Response>): void
}
interface WorkerScope {
  registration: { scope: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent & Lifetime) => void): void
}

const worker = self as unknown as WorkerScope
const scope = worker.registration.scope
const prefix = `tupelo ${scope} `
const address = (file: string): string => new URL(file, scope).href
// Files with a hash in the name never change: what any version has of them is right.
const isHashed = (url: string): boolean => /\/assets\/.*-[\w-]{8}\.\w+$/.test(url)
const own = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix))

async function install(): Promise<void> {
  const cache = await caches.open(prefix + VERSION)
  const missing: string[] = []
  for (const url of FILES.map(address)) if (!(await keepKnown(cache, url))) missing.push(url)
  await Promise.all(missing.map((url) => download(cache, url)))
}

async function keepKnown(cache: Cache, url: string): Promise<boolean> {
  const kept = isHashed(url) ? await caches.match(url) : undefined
  if (kept) await cache.put(url, kept)
  return kept !== undefined
}

// What does not come now is asked for again at the next visit.
async function keepTheRest(): Promise<void> {
  const cache = await caches.open(prefix + VERSION)
  for (const url of LATER.map(address))
    if (!(await cache.match(url)) && !(await keepKnown(cache, url)))
      await download(cache, url).catch(() => undefined)
}

// A host that sends its home page for what is missing answers 200 too.
const usable = (url: string, { ok, headers }: Response): boolean =>
  ok && (url.endsWith('.html') || !headers.get('content-type')?.startsWith('text/html'))

async function download(cache: Cache, url: string): Promise<void> {
  // The page has just fetched most of these; its copies in the HTTP cache serve.
  let response = await fetch(url, { cache: isHashed(url) ? 'force-cache' : 'no-cache' })
  // That cache also keeps failures, which would then be found at every later try.
  if (!usable(url, response)) response = await fetch(url, { cache: 'reload' })
  if (!usable(url, response)) throw new Error(`${url}: the host answered ${response.status}`)
  await cache.put(url, response)
}

async function activate(): Promise<void> {
  // The version before stays for pages that still run it.
  const others = (await own()).filter((name) => name !== prefix + VERSION)
  for (const name of others.slice(0, -1)) await caches.delete(name)
  await worker.clients.claim()
}

async function answer(request: Request, url: string): Promise<Response> {
  if (isHashed(url)) return (await caches.match(url)) ?? fetch(request)
  const cache = await caches.open(prefix + VERSION)
  return (await cache.match(url)) ?? fetch(request)
}

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate())
})
worker.addEventListener('message', (event) => {
  // Without waitUntil a worker that was idle may be put to sleep again before it has taken over.
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting())
  if (event.data === 'keep the rest') event.waitUntil(keepTheRest())
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  const url = new URL(request.url)
  url.hash = ''
  url.search = ''
  if (url.href === scope) url.pathname += 'index.html'
  event.respondWith(answer(request, url.href))
})
