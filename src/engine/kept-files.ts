const name = 'tupelo-unpacked'

async function open(): Promise<Cache | undefined> {
  try {
    return await caches.open(name)
  } catch {
    // Plain http or a sandboxed frame: every visit unpacks again.
    return undefined
  }
}

/** The unpacked file of an earlier visit, by its packed file's address. */
export async function keptFile(url: string): Promise<Response | undefined> {
  try {
    return await (await open())?.match(url)
  } catch {
    return undefined
  }
}

/** Keeps an unpacked file for the next visit. Never rejects: a full disk only costs time. */
export async function keepFile(url: string, file: ArrayBuffer, type: string): Promise<void> {
  try {
    const headers = { 'content-type': type, 'content-length': String(file.byteLength) }
    await (await open())?.put(url, new Response(file, { headers }))
  } catch {
    // Nothing is lost.
  }
}

/** Forgets files of earlier versions. */
export async function forgetFiles(current: string[]): Promise<void> {
  const cache = await open()
  for (const { url } of (await cache?.keys()) ?? []) if (!current.includes(url)) await cache?.delete(url)
}
