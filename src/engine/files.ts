/** A file of the engine as it lies on the host: gzip under a neutral name, so that no host treats it specially. */
export interface PackedFile {
  /** Relative to the page. */
  url: string
  /** Bytes on the way. */
  packed: number
  /** Bytes unpacked. */
  size: number
}

/** What the build made for the engine; one image for each dataset. */
export interface EngineFiles {
  wasm: PackedFile
  bundle: PackedFile
  images: Record<string, PackedFile>
}

/** A file of the engine did not come; the message names the file and says what the host did. */
export class FileError extends Error {
  readonly url: string

  constructor(url: string, why: string, options?: ErrorOptions) {
    super(`Could not load ${url}: ${why}`, options)
    this.url = url
  }
}

// Silence, not slowness, is what ends a download.
const silenceMs = 30_000

/** Reads chunks and says how many bytes came; throws FileError when none come for 30 s. */
function watched(
  body: ReadableStream<Uint8Array>,
  url: string,
  onbytes: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new FileError(url, `nothing arrived for ${silenceMs / 1000} s. Check the connection.`))
        }, silenceMs)
      })
      try {
        const { done, value } = await Promise.race([reader.read(), silence])
        if (done) controller.close()
        else {
          onbytes(value.length)
          controller.enqueue(value)
        }
      } finally {
        clearTimeout(timer)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** Unpacks gzip, or passes through what a host has already unpacked: the bytes tell, the headers do not. */
async function unpacked(stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const [first, all] = stream.tee()
  const reader = first.getReader()
  const { value } = await reader.read()
  void reader.cancel()
  const packed = value?.[0] === 0x1f && value[1] === 0x8b
  return packed
    ? all.pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
    : all
}

/**
 * Fetches a file and gives its unpacked bytes as a response of the type asked for. `onfraction` gets what has arrived,
 * 0 to 1. Throws FileError.
 */
export async function fetchFile(
  file: PackedFile,
  base: string,
  type: string,
  onfraction: (fraction: number) => void,
): Promise<Response> {
  const url = new URL(file.url, base).href
  let response: Response
  try {
    response = await fetch(url)
  } catch (cause) {
    throw new FileError(
      url,
      'no answer. Check the connection and that connect-src of the page allows this address.',
      {
        cause,
      },
    )
  }
  if (!response.ok) throw new FileError(url, `the host answered ${response.status} ${response.statusText}`)
  const sent = response.headers.get('content-type') ?? ''
  if (sent.startsWith('text/html'))
    throw new FileError(url, `the host sent a page (Content-Type: ${sent}) instead of the file`)
  if (!response.body) throw new FileError(url, 'the answer was empty')
  let bytes = 0
  const stream = watched(response.body, url, (more) => {
    bytes += more
    onfraction(Math.min(1, bytes / file.packed))
  })
  return new Response(await unpacked(stream), { headers: { 'content-type': type } })
}
