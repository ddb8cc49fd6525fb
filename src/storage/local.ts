/** The text under `key` in localStorage, or undefined when there is none or the browser refuses. */
export function readLocal(key: string): string | undefined {
  return tryLocal((storage) => storage.getItem(key) ?? undefined)
}

/** Writes a text to localStorage; false when the browser refuses or it is full. */
export function writeLocal(key: string, text: string): boolean {
  const written = tryLocal((storage) => {
    storage.setItem(key, text)
    return true
  })
  return written ?? false
}

/** Removes a key from localStorage when the browser lets us. */
export function removeLocal(key: string): void {
  tryLocal((storage) => {
    storage.removeItem(key)
  })
}

/** The keys in localStorage that begin with `prefix`. */
export function localKeys(prefix: string): string[] {
  return tryLocal((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? []
}

// Reading the property alone throws in a sandboxed frame and where site data is blocked.
function tryLocal<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}
