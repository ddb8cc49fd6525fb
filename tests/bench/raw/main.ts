import type { RawAnswer, RawRequest } from './raw.worker.ts'

const worker = new Worker(new URL('./raw.worker.ts', import.meta.url), { type: 'module' })

/** Asks the plain PGlite and gives the milliseconds from here to here and back. */
async function ask(request: RawRequest): Promise<number> {
  const started = performance.now()
  const answer = await new Promise<RawAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<RawAnswer>) => {
      resolve(data)
    }
    worker.onerror = (event) => {
      reject(new Error(event.message))
    }
    worker.postMessage(request)
  })
  if (answer.error) throw new Error(answer.error)
  return performance.now() - started
}

Object.assign(window, { ask })
