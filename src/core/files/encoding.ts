import type { Encoding } from './types.ts'

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** The encoding that a byte order mark tells, and the mark's length. */
export function byMark(bytes: Uint8Array): { encoding: Encoding; mark: number } | undefined {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', mark: 3 }
  if (begins(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', mark: 2 }
  if (begins(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', mark: 2 }
  return undefined
}

// Without a mark, UTF-16 shows in the zero bytes of its ASCII characters.
function byZeros(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > bytes.length / 5 && even === 0) return 'utf-16le'
  return even > bytes.length / 5 && odd === 0 ? 'utf-16be' : undefined
}

/** Whether bytes are UTF-8; with `cut` a character may be missing its end. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}

/** Guesses a file's encoding from its beginning, and how long its byte order mark is; `cut` when there is more of it. */
export function detectEncoding(bytes: Uint8Array, cut: boolean): { encoding: Encoding; mark: number } {
  const marked = byMark(bytes)
  if (marked) return marked
  const encoding = byZeros(bytes) ?? (isUtf8(bytes, cut) ? 'utf-8' : 'windows-1252')
  return { encoding, mark: 0 }
}

/** The length of the byte order mark of an encoding that is known. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const marked = byMark(bytes)
  return marked?.encoding === encoding ? marked.mark : 0
}
