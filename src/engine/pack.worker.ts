import { repack, type PackAnswer, type PackRequest } from './pack.ts'

self.onmessage = async ({ data }: MessageEvent<PackRequest>): Promise<void> => {
  const { id } = data
  const answer: PackAnswer = await repack(data).then(
    (blob) => ({ id, blob }),
    (error: unknown) => ({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
  self.postMessage(answer)
}
