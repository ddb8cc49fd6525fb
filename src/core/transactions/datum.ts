// Types by the id that PostgreSQL gives them.
const bool = 16
const integers: Record<number, number> = { 20: 8, 21: 2, 23: 4, 26: 4 }
const floats: Record<number, number> = { 700: 4, 701: 8 }
const texts = [18, 19, 25, 114, 1042, 1043]
const numeric = 1700
const date = 1082
const timestamps: Record<number, string> = { 1114: '', 1184: '+00' }
const uuid = 2950

// PostgreSQL counts from 2000-01-01.
const epoch = Date.UTC(2000, 0, 1)
const dayMs = 86_400_000
const latin = new TextDecoder()

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** What stands in a value of variable length; undefined when it is compressed or stored elsewhere. */
function contentOf(bytes: Uint8Array): Uint8Array | undefined {
  const head = bytes[0] ?? 0
  if (head === 1) return undefined
  if (head & 1) return bytes.subarray(1)
  return head & 2 ? undefined : bytes.subarray(4)
}

/** A numeric's text: groups of four decimal digits, a weight and a scale in a head of two bytes or four. */
function numericText(content: Uint8Array): string {
  const words = Array.from(
    { length: content.length >> 1 },
    (_, i) => (content[2 * i] ?? 0) | ((content[2 * i + 1] ?? 0) << 8),
  )
  const head = words[0] ?? 0
  if (head >> 14 === 3) return head & 0x2000 ? (head & 0x1000 ? '-Infinity' : 'Infinity') : 'NaN'
  const short = head & 0x8000
  const scale = short ? (head >> 7) & 0x3f : head & 0x3fff
  const signed = short ? ((head & 0x7f) << 25) >> 25 : ((words[1] ?? 0) << 16) >> 16
  const negative = short ? head & 0x2000 : head & 0x4000
  const digits = words.slice(short ? 1 : 2)
  const group = (at: number): string => String(digits[at] ?? 0).padStart(4, '0')
  const whole = Array.from({ length: Math.max(0, signed + 1) }, (_, i) => group(i)).join('')
  const part = Array.from({ length: Math.ceil(scale / 4) }, (_, i) =>
    signed + 1 + i < 0 ? '0000' : group(signed + 1 + i),
  ).join('')
  const left = whole.replace(/^0+(?=\d)/, '') || '0'
  return `${negative ? '-' : ''}${left}${scale > 0 ? `.${part.slice(0, scale)}` : ''}`
}

function timeText(micros: bigint, zone: string): string {
  const text = new Date(epoch + Number(micros / 1000n)).toISOString().replace('T', ' ').slice(0, 19)
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n
  return `${text}${rest > 0n ? `.${String(rest).padStart(6, '0').replace(/0+$/, '')}` : ''}${zone}`
}

/** The text of a value as it lies in a page, given as hex digits; undefined for types that are not known here. */
export function datumText(hex: string, typeOid: number): string | undefined {
  const bytes = bytesOf(hex)
  const view = new DataView(bytes.buffer)
  if (typeOid === bool) return bytes[0] ? 't' : 'f'
  const size = integers[typeOid]
  if (size === 2) return String(view.getInt16(0, true))
  if (size === 4) return String(typeOid === 26 ? view.getUint32(0, true) : view.getInt32(0, true))
  if (size === 8) return String(view.getBigInt64(0, true))
  if (floats[typeOid] === 4) return String(Number(view.getFloat32(0, true).toPrecision(6)))
  if (floats[typeOid] === 8) return String(view.getFloat64(0, true))
  if (typeOid === date) return new Date(epoch + view.getInt32(0, true) * dayMs).toISOString().slice(0, 10)
  const zone = timestamps[typeOid]
  if (zone !== undefined) return timeText(view.getBigInt64(0, true), zone)
  if (typeOid === uuid) return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  if (typeOid === 18) return latin.decode(bytes)
  if (typeOid === 19) return latin.decode(bytes).replace(/\0.*$/s, '')
  const content = contentOf(bytes)
  if (content === undefined) return undefined
  if (typeOid === numeric) return numericText(content)
  return texts.includes(typeOid) ? latin.decode(content) : undefined
}
