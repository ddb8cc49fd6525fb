import type { Request, Response } from '#engine/protocol.ts'
import { serve, type Port } from '#engine/serve.ts'

/** An engine behind the page's protocol in this thread; as with a real worker, nothing comes after terminate. */
export function threadlessWorker(): Worker {
  let ended = false
  const port: Port = {
    onmessage: null,
    postMessage: (answer: Response) => {
      setTimeout(() => {
        if (!ended) worker.onmessage?.({ data: answer } as MessageEvent<Response>)
      })
    },
  }
  const worker = {
    onmessage: null as ((event: MessageEvent<Response>) => void) | null,
    postMessage: (data: Request) => {
      setTimeout(() => {
        if (!ended) port.onmessage?.({ data } as MessageEvent<Request>)
      })
    },
    terminate: () => {
      ended = true
    },
  }
  serve(port)
  return worker as unknown as Worker
}
