/** A query as a link carries it. */
export interface SharedQuery {
  dataset: string
  title: string
  sql: string
}

/** Characters of a link beyond which chats and mail programs begin to cut it. */
export const longestLink = 8000

const version = 1

/** The query as the text that is packed into a link. */
export function formatShared({ dataset, title, sql }: SharedQuery): string {
  return JSON.stringify([version, dataset, title, sql])
}

/** Reads what `formatShared` made; undefined when it is something else. Never throws. */
export function parseShared(text: string): SharedQuery | undefined {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(raw)) return undefined
  const [made, dataset, title, sql] = raw as unknown[]
  if (made !== version || typeof dataset !== 'string' || typeof title !== 'string') return undefined
  return typeof sql === 'string' ? { dataset, title: title.slice(0, 60), sql } : undefined
}

/** Bytes in the alphabet that an address takes as it is. */
export function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The inverse of `toBase64Url`; undefined when a character does not belong there. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}
