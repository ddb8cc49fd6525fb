import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Prover, type Findings } from './prove.ts'

/** What `main` is given in a process that proves parts for another. */
export const proverRole = '--prover'

// Each holds a PostgreSQL for every dataset.
const most = 4

function nextMessage(child: ChildProcess): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => {
      reject(new Error(`a process that proved lessons has ended with code ${code ?? 'of a signal'}`))
    }
    child.once('exit', ended)
    child.once('message', (found) => {
      child.off('exit', ended)
      resolve(found as Findings)
    })
  })
}

/** Proves parts of the course in as many processes as there are processors; the findings in the order of `parts`. */
export async function proveParts(parts: readonly string[]): Promise<Findings[]> {
  const waiting = [...parts.entries()]
  const findings: Findings[] = []
  const work = async (): Promise<void> => {
    const child = fork(process.argv[1] ?? '', [proverRole])
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [at, part] = next
        const found = nextMessage(child)
        child.send(part)
        findings[at] = await found
      }
    } finally {
      child.kill()
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, availableParallelism(), parts.length) }, work))
  return findings
}

/** Proves each part that the parent process names, until it goes. */
export async function serveProofs(): Promise<void> {
  const prover = await Prover.open()
  process.on('message', (part: string) => {
    void prover.prove(part).then((found) => process.send?.(found))
  })
  await once(process, 'disconnect')
}
