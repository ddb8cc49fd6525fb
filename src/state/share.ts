import { formatShared, fromBase64Url, parseShared, toBase64Url, type SharedQuery } from '#core/share/link.ts'
import { shareTexts } from './messages.ts'

// Characters: a small link may unpack to anything.
const mostText = 1_000_000

async function limited(stream: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > mostText) {
      await reader.cancel()
      return undefined
    }
  }
}

/** The query packed for an address's hash. */
export async function packQuery(query: SharedQuery): Promise<string> {
  const packed = new Blob([formatShared(query)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))
}

/** Unpacks what `packQuery` made. Throws what to tell when that can't be. */
export async function unpackQuery(payload: string): Promise<SharedQuery> {
  const bytes = fromBase64Url(payload)
  const unpacked = bytes && new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const text = unpacked && (await limited(unpacked).catch(() => undefined))
  const query = text === undefined ? undefined : parseShared(text)
  if (!query) throw new Error(shareTexts.damaged)
  return query
}

/** The SQL file at an address on the page's own host. Throws what to tell when it does not come. */
export async function fetchQuery(path: string, base: string): Promise<Pick<SharedQuery, 'title' | 'sql'>> {
  const url = new URL(path, base)
  const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  if (url.origin !== new URL(base).origin) throw new Error(shareTexts.elsewhere)
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined)
  if (!response?.ok || !response.body) throw new Error(shareTexts.noFile(path, response?.status))
  if ((response.headers.get('content-type') ?? '').includes('html'))
    throw new Error(shareTexts.noFile(path, 404))
  const sql = await limited(response.body)
  if (sql === undefined) throw new Error(shareTexts.largeFile(path))
  return { title: name.slice(0, 60), sql }
}
