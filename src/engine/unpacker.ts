import type { UnpackAnswer, UnpackRequest } from './unpack.ts'
import { workerFault } from './worker-fault.ts'

interface Waiting {
  onarrived: (bytes: number) => void
  resolve: (file: ArrayBuffer) => void
  reject: (error: Error) => void
}

/** Fetches and unpacks files in a worker of its own, which lives from the first file to the last. */
export class Unpacker {
  #spawn: () => Worker
  #worker: Worker | undefined
  #waiting = new Map<string, Waiting>()
  // The next worker must not need the network for it.
  #decoder: WebAssembly.Module | undefined

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  /** The unpacked file; `onarrived` gets how many of its packed bytes have come. Rejects with what to tell. */
  unpack(request: UnpackRequest, onarrived: (bytes: number) => void): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.url, { onarrived, resolve, reject })
      this.#worker ??= this.#start()
      this.#worker.postMessage({ ...request, known: this.#decoder } satisfies UnpackRequest)
    })
  }

  #start(): Worker {
    const worker = this.#spawn()
    worker.onmessage = ({ data }: MessageEvent<UnpackAnswer>) => {
      this.#take(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      for (const { reject } of this.#waiting.values())
        reject(new Error(`The unpacking worker failed: ${workerFault(event)}`))
      this.#waiting.clear()
      this.#end()
    }
    return worker
  }

  #take(answer: UnpackAnswer): void {
    if ('decoder' in answer) {
      this.#decoder = answer.decoder
      return
    }
    const waiting = this.#waiting.get(answer.url)
    if (!waiting) return
    if ('arrived' in answer) {
      waiting.onarrived(answer.arrived)
      return
    }
    this.#waiting.delete(answer.url)
    if ('file' in answer) waiting.resolve(answer.file)
    else waiting.reject(new Error(answer.failure))
    if (this.#waiting.size === 0) this.#end()
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
