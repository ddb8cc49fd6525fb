const octal = /^[0-3][0-7]{2}$/

/** The bytes of a bytea's text, in the hex form or the old escape form. Undefined when it is neither. */
export function parseBytea(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.startsWith('\\x')) {
    if (text.length % 2 === 1 || /[^0-9a-f]/i.test(text.slice(2))) return undefined
    const bytes = new Uint8Array(text.length / 2 - 1)
    for (let at = 0; at < bytes.length; at++) bytes[at] = parseInt(text.slice(2 + 2 * at, 4 + 2 * at), 16)
    return bytes
  }
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '\\') bytes.push(text.charCodeAt(at))
    else if (text[at + 1] === '\\') bytes.push(text.charCodeAt(at++))
    else if (octal.test(text.slice(at + 1, at + 4))) {
      bytes.push(parseInt(text.slice(at + 1, at + 4), 8))
      at += 3
    } else return undefined
  }
  return Uint8Array.from(bytes)
}

const perLine = 16

/** Lines of 16 bytes from byte `from` to `to`: the offset, the bytes in hex, and ASCII with a dot for all else. */
export function hexDump(bytes: Uint8Array, from: number, to: number): string {
  const lines: string[] = []
  for (let at = from; at < Math.min(to, bytes.length); at += perLine) {
    const line = [...bytes.subarray(at, Math.min(at + perLine, to))]
    const hex = line.map((byte) => byte.toString(16).padStart(2, '0'))
    const ascii = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'))
    const halves = `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`.padEnd(perLine * 3)
    lines.push(`${at.toString(16).padStart(8, '0')}  ${halves}  ${ascii.join('')}`)
  }
  return lines.join('\n')
}

const magic: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** The media type of an image that a browser shows, by its first bytes. */
export function imageType(bytes: Uint8Array): string | undefined {
  const found = magic.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign))?.[0]
  if (found) return found
  const start = String.fromCharCode(...bytes.subarray(0, 300))
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp'
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<svg[\s>]/.test(start) ? 'image/svg+xml' : undefined
}
