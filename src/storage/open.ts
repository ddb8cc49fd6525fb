import { promisifyRequest, type UseStore } from 'idb-keyval'

/**
 * The one store of the database, opened at its first use and again whenever the browser closed it; `made` is called
 * when there was none.
 */
export function openStore(name: string, store: string, made: () => void): UseStore {
  let opening: Promise<IDBDatabase> | undefined
  const forget = (): void => {
    opening = undefined
  }
  const open = async (): Promise<IDBDatabase> => {
    const database = await connect(name, store, made)
    database.onclose = forget
    // Another tab deletes or mends the database: it would wait for us for ever.
    database.onversionchange = () => {
      database.close()
      forget()
    }
    return database
  }
  return async (mode, use) => {
    opening ??= open()
    opening.catch(forget)
    const database = await opening
    return use(database.transaction(store, mode).objectStore(store))
  }
}

async function connect(
  name: string,
  store: string,
  made: () => void,
  version?: number,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(store)
    made()
  }
  const database = await promisifyRequest(request)
  if (database.objectStoreNames.contains(store)) return database
  // What a browser leaves behind that ended just when it made the database.
  database.close()
  return connect(name, store, made, database.version + 1)
}
