import init, { BrotliDecStream, BrotliStreamResultCode } from 'brotli-dec-wasm/web'
import { FileError, download } from './files.ts'

/** Asks for the file at `url`, `size` bytes unpacked; `decoder` is where the decoder lies, `known` that which came before. */
export interface UnpackRequest {
  url: string
  size: number
  decoder: string
  known?: WebAssembly.Module | undefined
}

/** First the decoder, then the bytes as they arrive, then the whole file or why it did not come. */
export type UnpackAnswer =
  | { decoder: WebAssembly.Module }
  | { url: string; arrived: number }
  | { url: string; file: ArrayBuffer }
  | { url: string; failure: string }

let decoder: Promise<WebAssembly.Module> | undefined

async function loadDecoder(url: string): Promise<WebAssembly.Module> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of download(url)) chunks.push(chunk)
  const unpacked = new Blob(chunks).stream().pipeThrough(new DecompressionStream('gzip'))
  try {
    return await start(await WebAssembly.compile(await new Response(unpacked).arrayBuffer()))
  } catch (cause) {
    throw new FileError(url, compileFault(cause), { cause })
  }
}

async function start(program: WebAssembly.Module): Promise<WebAssembly.Module> {
  await init({ module_or_path: program })
  return program
}

/** What to tell about a file that arrived and could not be used. */
function compileFault(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return /Content Security Policy|unsafe-eval/i.test(text)
    ? "the page's Content-Security-Policy must have 'wasm-unsafe-eval' in its directive script-src."
    : `it arrived damaged (${text}). Load the page again.`
}

const outputSize = 2 ** 20

/** Fetches a file and unpacks it as it arrives; `ondecoder` gets what can be `known` the next time. Throws FileError. */
export async function unpack(
  { url, size, decoder: decoderUrl, known }: UnpackRequest,
  onarrived: (bytes: number) => void,
  ondecoder: (decoder: WebAssembly.Module) => void = () => undefined,
): Promise<ArrayBuffer> {
  decoder ??= known ? start(known) : loadDecoder(decoderUrl)
  const chunks = download(url)
  try {
    ondecoder(await decoder)
  } catch (error) {
    decoder = undefined
    throw error
  }
  const file = new Uint8Array(size)
  const stream = new BrotliDecStream()
  let arrived = 0
  let written = 0
  try {
    for await (const chunk of chunks) {
      arrived += chunk.length
      let input: Uint8Array = chunk
      for (;;) {
        const { buf, code, input_offset: used } = stream.dec(input, outputSize)
        file.set(buf, written)
        written += buf.length
        input = input.subarray(used)
        if (code !== BrotliStreamResultCode.NeedsMoreOutput) break
      }
      onarrived(arrived)
    }
  } catch (cause) {
    throw cause instanceof FileError ? cause : new FileError(url, compileFault(cause), { cause })
  } finally {
    stream.free()
  }
  if (written !== size)
    throw new FileError(url, `it is cut off: ${written} of ${size} bytes unpacked. Load the page again.`)
  return file.buffer
}
