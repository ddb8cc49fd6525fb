import open from '@sqlite.org/sqlite-wasm'
import { runOnSqlite } from './run.ts'
import type { SqliteReply } from './sqlite.ts'

const sqlite = open()

self.onmessage = async ({ data }: MessageEvent<string>): Promise<void> => {
  try {
    self.postMessage({ answer: runOnSqlite(await sqlite, data) } satisfies SqliteReply)
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    self.postMessage({ failure } satisfies SqliteReply)
  }
}
