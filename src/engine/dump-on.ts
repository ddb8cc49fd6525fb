import type { EngineClient } from './client.ts'
import { deadlines } from './deadlines.ts'
import type { DatabaseImage } from './protocol.ts'

/** How a database is to be saved as a script. */
export interface DumpOrder {
  /** pg_dump. */
  program: WebAssembly.Module
  /** Hears how many bytes are written. */
  tell: (bytes: number) => void
  /** Ends it. */
  signal: AbortSignal
}

/**
 * Has an engine that was booted from a copy write the database as a script that PostgreSQL loads, and ends that engine.
 * Throws what pg_dump complains of, and EngineLost when the signal ends it.
 */
export async function dumpOn(
  client: EngineClient,
  { session }: DatabaseImage,
  { program, tell, signal }: DumpOrder,
): Promise<Blob> {
  const end = (): void => {
    client.end('stopped', 'The database was not saved to its end')
  }
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  try {
    for (const sql of session) await client.call('run', { sql }, deadlines.read)
    return await client.call('dump', { program }, deadlines.dump, tell)
  } finally {
    signal.removeEventListener('abort', end)
    end()
  }
}
