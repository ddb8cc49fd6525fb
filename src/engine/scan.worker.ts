import { TableScanner } from './scan-table.ts'
import type { ScanAnswer, ScanRequest } from './scanner.ts'

const say = (answer: ScanAnswer): void => {
  self.postMessage(answer)
}

self.onmessage = async ({ data: { file, fileName, choices } }: MessageEvent<ScanRequest>): Promise<void> => {
  try {
    await new TableScanner(file, fileName, choices).run(
      (scan) => say({ scan }),
      (progress) => say({ progress }),
    )
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) })
  }
}
