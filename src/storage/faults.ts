/** Why the browser's storage can't be used: see `reasonOf`. */
export type Reason = 'missing' | 'denied' | 'hanging' | 'quota' | 'unverified' | 'failed'

/** A promise of the storage that did not settle in time. */
export class Overdue extends Error {
  override readonly name = 'Overdue'
}

/** A write that was reported as done but can't be read back. */
export class Unverified extends Error {
  override readonly name = 'Unverified'
}

/** The caller's merge threw: its error is the cause, storage is not at fault. */
export class MergeFault extends Error {
  override readonly name = 'MergeFault'
}

/** Sorts whatever storage threw. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Overdue) return 'hanging'
  if (error instanceof Unverified) return 'unverified'
  // A bare `indexedDB` that does not exist, or is undefined.
  if (error instanceof ReferenceError || error instanceof TypeError) return 'missing'
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'quota'
  return name === 'SecurityError' || name === 'NotAllowedError' ? 'denied' : 'failed'
}

/**
 * Settles as `work` does, or rejects with Overdue after `ms`. When the work succeeds after all, `late` is called.
 */
export function within<T>(ms: number, work: () => Promise<T>, late: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let overdue = false
    const timer = setTimeout(() => {
      overdue = true
      reject(new Overdue())
    }, ms)
    // An async function turns what `work` throws at once into a rejection.
    const settled = (async () => work())()
    settled.finally(() => clearTimeout(timer)).then((value) => (overdue ? late() : resolve(value)), reject)
  })
}
