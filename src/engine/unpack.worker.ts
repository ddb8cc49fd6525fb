import { unpack, type UnpackAnswer, type UnpackRequest } from './unpack.ts'

const say = (answer: UnpackAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(answer, { transfer })
}

self.onmessage = async ({ data }: MessageEvent<UnpackRequest>): Promise<void> => {
  const { url } = data
  try {
    const file = await unpack(
      data,
      (arrived) => {
        say({ url, arrived })
      },
      (decoder) => {
        if (!data.known) say({ decoder })
      },
    )
    say({ url, file }, [file])
  } catch (error) {
    say({ url, failure: error instanceof Error ? error.message : String(error) })
  }
}
