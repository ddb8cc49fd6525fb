import { workerFault } from './worker-fault.ts'

/** What is asked of the packing worker. */
export interface PackRequest {
  id: number
  blob: Blob
  way: 'pack' | 'unpack'
}

/** The answer to one request. */
export type PackAnswer = { id: number; blob: Blob } | { id: number; failure: string }

/** Packs or unpacks with gzip. Throws when what is to be unpacked is damaged. */
export function repack({ blob, way }: Pick<PackRequest, 'blob' | 'way'>): Promise<Blob> {
  const through = way === 'pack' ? new CompressionStream('gzip') : new DecompressionStream('gzip')
  return new Response(blob.stream().pipeThrough(through)).blob()
}

// Milliseconds for the largest database that a page can hold.
const deadline = 60_000

/** Packs in a worker of its own, which lives as long as it has something to do. */
export class Packer {
  #spawn: () => Worker
  #worker: Worker | undefined
  #next = 1
  #waiting = new Map<number, { resolve: (blob: Blob) => void; reject: (error: Error) => void }>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  pack(blob: Blob): Promise<Blob> {
    return this.#ask(blob, 'pack')
  }

  /** Rejects when the blob is damaged. */
  unpack(blob: Blob): Promise<Blob> {
    return this.#ask(blob, 'unpack')
  }

  #ask(blob: Blob, way: PackRequest['way']): Promise<Blob> {
    return new Promise((resolve, reject) => {
      const id = this.#next++
      this.#waiting.set(id, { resolve, reject })
      this.#worker ??= this.#start()
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => {
        this.#fail('it did not answer')
      }, deadline)
      this.#worker.postMessage({ id, blob, way } satisfies PackRequest)
    })
  }

  #start(): Worker {
    const worker = this.#spawn()
    worker.onmessage = ({ data }: MessageEvent<PackAnswer>) => {
      const waiting = this.#waiting.get(data.id)
      this.#waiting.delete(data.id)
      if ('blob' in data) waiting?.resolve(data.blob)
      else waiting?.reject(new Error(data.failure))
      if (this.#waiting.size === 0) this.#end()
    }
    worker.onerror = (event) => {
      event.preventDefault()
      this.#fail(workerFault(event))
    }
    return worker
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(`The packing worker failed: ${why}`))
    this.#waiting.clear()
    this.#end()
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
