import { readLocal, writeLocal } from './local.ts'

const asked = 'tupelo.persist'

/**
 * Asks the browser, once ever, not to clear this site's data by itself. True when it agreed, now or earlier; undefined
 * when it was asked before or can't be asked. Never throws.
 */
export async function askToPersist(): Promise<boolean | undefined> {
  try {
    if (await navigator.storage.persisted()) return true
    if (readLocal(asked) !== undefined) return undefined
    writeLocal(asked, '1')
    return await navigator.storage.persist()
  } catch {
    return undefined
  }
}

/** How much of the device this site uses and may use, in bytes; undefined where the browser does not tell. */
export async function storageUse(): Promise<{ used: number; allowed: number } | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota }
  } catch {
    return undefined
  }
}
