import { FileError, fetchFile, type EngineFiles, type PackedFile } from './files.ts'
import type { EngineParts } from './protocol.ts'

/** Bytes on the way, arrived and in all. */
export interface Download {
  loaded: number
  total: number
}

const wasmType = 'application/wasm'

function explain(cause: unknown, url: string): Error {
  if (cause instanceof FileError) return cause
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/Content Security Policy|unsafe-eval/i.test(text))
    return new FileError(
      url,
      "the page's Content-Security-Policy must have 'wasm-unsafe-eval' in script-src",
      { cause },
    )
  return new FileError(url, `it arrived damaged (${text}). Reload the page.`, { cause })
}

/** Fetches and compiles what engines of one dataset are made of, all at once. Throws FileError. */
export class PartsLoader {
  #files: EngineFiles
  #base: string
  #shared: Promise<[WebAssembly.Module, Blob]> | undefined
  #images = new Map<string, Promise<Blob>>()

  /** `base` is what the files' addresses are relative to. */
  constructor(files: EngineFiles, base: string) {
    this.#files = files
    this.#base = base
  }

  /** The parts for a dataset; what another dataset has brought before is used again. */
  async load(dataset: string, onprogress: (download: Download) => void): Promise<EngineParts> {
    const image = this.#files.images[dataset]
    if (!image) throw new Error(`There is no dataset named ${dataset}`)
    const arrived = new Map<PackedFile, number>()
    const progress = (file: PackedFile) => {
      arrived.set(file, 0)
      return (fraction: number) => {
        arrived.set(file, fraction * file.packed)
        const loaded = [...arrived.values()].reduce((sum, bytes) => sum + bytes, 0)
        onprogress({ loaded, total: [...arrived.keys()].reduce((sum, { packed }) => sum + packed, 0) })
      }
    }
    this.#shared ??= Promise.all([
      this.#get(this.#files.wasm, wasmType, progress, (response) => WebAssembly.compileStreaming(response)),
      this.#get(this.#files.bundle, 'application/octet-stream', progress, (response) => response.blob()),
    ])
    const known = this.#images.get(dataset)
    const coming = known ?? this.#get(image, 'application/x-tar', progress, (response) => response.blob())
    this.#images.set(dataset, coming)
    try {
      const [[wasm, bundle], blob] = await Promise.all([this.#shared, coming])
      return { wasm, bundle, image: blob }
    } catch (error) {
      // The next try must fetch again.
      this.#shared = undefined
      this.#images.delete(dataset)
      throw error
    }
  }

  async #get<T>(
    file: PackedFile,
    type: string,
    progress: (file: PackedFile) => (fraction: number) => void,
    use: (response: Response) => Promise<T>,
  ): Promise<T> {
    try {
      return await use(await fetchFile(file, this.#base, type, progress(file)))
    } catch (cause) {
      throw explain(cause, new URL(file.url, this.#base).href)
    }
  }
}
