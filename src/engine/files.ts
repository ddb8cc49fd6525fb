/** A file of the engine as it lies on the host: compressed, under a neutral name, so that no host treats it specially. */
export interface PackedFile {
  /** Relative to the page. */
  url: string
  /** Bytes on the way. */
  packed: number
  /** Bytes unpacked. */
  size: number
}

/** What the build made for the engine: brotli, and the decoder for it in gzip. */
export interface EngineFiles {
  decoder: PackedFile
  wasm: PackedFile
  bundle: PackedFile
  /** PostgreSQL's parser as a program of its own, fetched when something is to be parsed. */
  parser: PackedFile
  /** pg_dump's program, fetched when a database is first saved as SQL. */
  dump: PackedFile
  /** The program of the lab with several sessions, fetched when a lab is opened. */
  lab: PackedFile
  /** The image of a database without tables, which the datasets' start from. */
  base: PackedFile
  /** What each dataset's image has beyond the base: patches. */
  images: Record<string, PackedFile>
  /** The packages of extensions, each fetched when it is asked for. */
  extensions: Record<string, PackedFile>
  /** The extensions' control files, by the extension's name. */
  controls: Record<string, string>
}

/** A file of the engine did not come; the message names the file and says what the host did. */
export class FileError extends Error {
  constructor(url: string, why: string, options?: ErrorOptions) {
    super(`Could not load ${url}: ${why}`, options)
  }
}

// Silence, not slowness, is what ends a download.
const silenceMs = 30_000

/** The body of the file at `url` as its chunks arrive. Throws FileError, also when nothing comes for 30 s. */
export async function* download(url: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const abort = new AbortController()
  let timer = setTimeout(() => {
    abort.abort()
  }, silenceMs)
  try {
    const response = await fetch(url, { signal: abort.signal })
    if (!response.ok) throw new FileError(url, `the host answered ${response.status} ${response.statusText}.`)
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/html'))
      throw new FileError(url, `the host sent a page (header Content-Type: ${type}) instead of the file.`)
    if (!response.body) throw new FileError(url, 'the answer was empty.')
    for await (const chunk of response.body) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        abort.abort()
      }, silenceMs)
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof FileError) throw cause
    if (abort.signal.aborted)
      throw new FileError(url, `nothing arrived for ${silenceMs / 1000} s. Check the connection.`)
    const why =
      "no answer. Check the connection, and that connect-src of the page's Content-Security-Policy allows it."
    throw new FileError(url, why, { cause })
  } finally {
    clearTimeout(timer)
  }
}
