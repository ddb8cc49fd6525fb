import { answerFind } from './find-rows.ts'
import type { FindAnswer, FindRequest } from './finder.ts'

self.onmessage = ({ data }: MessageEvent<FindRequest>): void => {
  self.postMessage({ found: answerFind(data, () => performance.now()) } satisfies FindAnswer)
}
self.postMessage({ started: true } satisfies FindAnswer)
