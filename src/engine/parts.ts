import { FileError, type EngineFiles, type PackedFile } from './files.ts'
import { forgetFiles, keepFile, keptFile } from './kept-files.ts'
import type { EngineParts } from './protocol.ts'
import { needRoom } from './room.ts'
import type { UnpackRequest } from './unpack.ts'
import { Unpacker } from './unpacker.ts'

/** Bytes on the way, arrived and in all. */
export interface Download {
  loaded: number
  total: number
}

/** What a lab is made of. */
export interface LabFiles {
  program: WebAssembly.Module
  bundle: Blob
  image: Blob
  patch: Blob
}

type Progress = (file: PackedFile, loaded: number) => void

const wasmType = 'application/wasm'
const binaryType = 'application/octet-stream'

/** Fetches, unpacks and compiles what engines are made of, each file once. */
export class PartsLoader {
  #files: EngineFiles
  #base: string
  #unpacker: Unpacker
  #wasm: Promise<WebAssembly.Module> | undefined
  #dump: Promise<WebAssembly.Module> | undefined
  #blobs = new Map<string, Promise<Blob>>()

  /** `base` is what the files' addresses are relative to; `spawn` starts the unpacking worker. */
  constructor(files: EngineFiles, base: string, spawn: () => Worker) {
    this.#files = files
    this.#base = base
    this.#unpacker = new Unpacker(spawn)
  }

  /** The parts for a dataset, fetched at the same time. Throws an error that names the file and says what to do. */
  async load(dataset: string, onprogress: (download: Download) => void): Promise<EngineParts> {
    needRoom()
    const { wasm, bundle, parser, dump, lab, base, images } = this.#files
    const patch = images[dataset]
    if (!patch) throw new Error(`There is no dataset named ${dataset}.`)
    const progress = together([wasm, bundle, base, patch], onprogress)
    const parts = await Promise.all([
      this.#program(wasm, progress),
      this.#blob(bundle, progress),
      this.#blob(base, progress),
      this.#blob(patch, progress),
    ])
    const current = [
      wasm,
      bundle,
      parser,
      dump,
      lab,
      base,
      ...Object.values(images),
      ...Object.values(this.#files.extensions),
    ]
    void forgetFiles(current.map(({ url }) => this.#address(url)))
    return {
      wasm: parts[0],
      bundle: parts[1],
      image: parts[2],
      patch: parts[3],
      controls: this.#files.controls,
      parser: this.#request(parser),
    }
  }

  /** Bytes on the way for an extension's package; undefined when there is none of this name. */
  extensionSize(pack: string): number | undefined {
    return this.#files.extensions[pack]?.packed
  }

  /** The files of an extension's package. Throws an error that names the file and says what to do. */
  async extension(pack: string, onprogress: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
    const file = this.#files.extensions[pack]
    if (!file) throw new Error(`There is no extension package ${pack}.`)
    const response = await this.#response(file, binaryType, (_, loaded) => {
      onprogress(loaded)
    })
    return new Uint8Array(await response.arrayBuffer())
  }

  /** pg_dump's program, fetched once. Throws an error that names the file and says what to do. */
  dumpProgram(): Promise<WebAssembly.Module> {
    const { dump } = this.#files
    this.#dump ??= this.#response(dump, wasmType, () => undefined)
      .then((response) => compile(response, dump.url))
      .catch((error: unknown) => {
        this.#dump = undefined
        throw error
      })
    return this.#dump
  }

  /** The parts of a lab with several sessions on an empty database. Throws an error that names the file and says what to do. */
  async lab(onprogress: (download: Download) => void): Promise<LabFiles> {
    const { lab, bundle, base, images } = this.#files
    const patch = images.empty
    if (!patch) throw new Error('There is no empty database.')
    const progress = together([lab, bundle, base, patch], onprogress)
    const parts = [
      this.#response(lab, wasmType, progress).then((response) => compile(response, lab.url)),
      this.#blob(bundle, progress),
      this.#blob(base, progress),
      this.#blob(patch, progress),
    ] as const
    const [program, files, image, own] = await Promise.all(parts)
    return { program, bundle: files, image, patch: own }
  }

  #address(url: string): string {
    return new URL(url, this.#base).href
  }

  #request({ url, size }: PackedFile): UnpackRequest {
    return { url: this.#address(url), size, decoder: this.#address(this.#files.decoder.url) }
  }

  // What has come stays, whatever else does not; what has not is asked for anew at the next try.
  #program(file: PackedFile, progress: Progress): Promise<WebAssembly.Module> {
    this.#wasm ??= this.#response(file, wasmType, progress)
      .then((response) => compile(response, file.url))
      .catch((error: unknown) => {
        this.#wasm = undefined
        throw error
      })
    return this.#wasm
  }

  #blob(file: PackedFile, progress: Progress): Promise<Blob> {
    const known = this.#blobs.get(file.url)
    if (known) return known
    const coming = this.#response(file, binaryType, progress)
      .then((response) => response.blob())
      .catch((error: unknown) => {
        this.#blobs.delete(file.url)
        throw error
      })
    this.#blobs.set(file.url, coming)
    return coming
  }

  async #response(file: PackedFile, type: string, progress: Progress): Promise<Response> {
    const url = this.#address(file.url)
    const kept = await keptFile(url)
    if (kept) {
      progress(file, file.packed)
      return kept
    }
    const bytes = await this.#unpacker.unpack(this.#request(file), (loaded) => {
      progress(file, loaded)
    })
    void keepFile(url, bytes.slice(0), type)
    return new Response(bytes, { headers: { 'content-type': type } })
  }
}

/** Tells the progress of several files as one. */
function together(files: readonly PackedFile[], tell: (download: Download) => void): Progress {
  const arrived = new Map(files.map((file) => [file, 0]))
  const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0)
  const total = sum(files.map(({ packed }) => packed))
  return (file, loaded) => {
    arrived.set(file, loaded)
    tell({ loaded: sum(arrived.values()), total })
  }
}

async function compile(response: Response, url: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(response)
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause)
    const blocked = /Content Security Policy|unsafe-eval/i.test(text)
    const why = blocked
      ? "the page's Content-Security-Policy must have 'wasm-unsafe-eval' in its directive script-src."
      : `it is no WebAssembly that this browser reads (${text}).`
    throw new FileError(url, why, { cause })
  }
}
