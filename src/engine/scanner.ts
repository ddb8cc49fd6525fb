import type { FormatChoices } from '#core/files/sniff.ts'
import type { FileProgress } from '#core/files/types.ts'
import type { TableScan } from './scan-table.ts'

/** What a scanning worker is asked. */
export interface ScanRequest {
  file: Blob
  fileName: string
  choices: FormatChoices
}

/** What a scanning worker tells; a scan of the whole file is the last. */
export type ScanAnswer = { scan: TableScan } | { progress: FileProgress } | { failure: string }

/** Reads table files in a worker of its own, one at a time. */
export class Scanner {
  #spawn: () => Worker
  #worker: Worker | undefined

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  /** Reads a file from its beginning, in place of the one before. */
  scan(request: ScanRequest, onanswer: (answer: ScanAnswer) => void): void {
    this.stop()
    const worker = this.#spawn()
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
      if (worker !== this.#worker) return
      if ('failure' in data || ('scan' in data && data.scan.whole)) this.stop()
      onanswer(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      if (worker !== this.#worker) return
      this.stop()
      onanswer({ failure: event.message || 'the reading worker could not be started' })
    }
    worker.postMessage(request)
  }

  stop(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
