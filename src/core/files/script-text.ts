import { byMark } from './encoding.ts'

/** A script's text with how its bytes were read. */
export interface ScriptText {
  text: string
  /** For people, e.g. `windows-1252`. */
  encoding: string
  /** Why it was read so, where that is not plain. */
  reason?: string
}

// PostgreSQL's names of encodings and TextDecoder's. LATIN1 is read here: TextDecoder takes it for windows-1252.
const labels: Record<string, string> = {
  UTF8: 'utf-8',
  UNICODE: 'utf-8',
  LATIN1: 'latin1',
  ISO88591: 'latin1',
  LATIN2: 'iso-8859-2',
  LATIN3: 'iso-8859-3',
  LATIN4: 'iso-8859-4',
  LATIN6: 'iso-8859-10',
  LATIN7: 'iso-8859-13',
  LATIN8: 'iso-8859-14',
  LATIN9: 'iso-8859-15',
  LATIN10: 'iso-8859-16',
  ISO88595: 'iso-8859-5',
  ISO88596: 'iso-8859-6',
  ISO88597: 'iso-8859-7',
  ISO88598: 'iso-8859-8',
  WIN866: 'ibm866',
  WIN874: 'windows-874',
  KOI8R: 'koi8-r',
  KOI8U: 'koi8-u',
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  EUCKR: 'euc-kr',
  EUCCN: 'gbk',
  GBK: 'gbk',
  GB18030: 'gb18030',
  BIG5: 'big5',
  UHC: 'euc-kr',
}
for (const page of [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258])
  labels[`WIN${page}`] = `windows-${page}`

const setsEncoding =
  /^[ \t]*(?:set\s+(?:session\s+)?client_encoding\s*(?:=|to)\s*'?|\\encoding\s+'?|set\s+names\s+'?)([\w-]+)/im

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  if (label === 'latin1') return latin1(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function firstBad(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  // The longest beginning that is UTF-8 but for a cut character.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  let line = 1
  for (let at = 0; at < low; at++) if (bytes[at] === 10) line++
  return line
}

/**
 * Reads a script's bytes: by its byte order mark, as UTF-8 when it is, else in the encoding that the script itself names,
 * else as windows-1252, which has a character for each byte. Says which, and why. No byte is replaced; undefined when the
 * bytes are UTF-16 with a fault.
 */
export function readScriptText(bytes: Uint8Array): ScriptText | undefined {
  const mark = byMark(bytes)?.encoding
  if (mark !== undefined && mark !== 'utf-8') {
    const text = decode(bytes, mark)
    return text === undefined ? undefined : { text, encoding: mark.toUpperCase() }
  }
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' }
  const named = setsEncoding.exec(latin1(bytes.subarray(0, 65536)))?.[1]
  const label =
    named &&
    labels[
      named
        .toUpperCase()
        .replace(/[-_]/g, '')
        .replace(/^WINDOWS/, 'WIN')
    ]
  const text = label && label !== 'utf-8' ? decode(bytes, label) : undefined
  if (text !== undefined && label && named)
    return {
      text,
      encoding: label === 'latin1' ? 'ISO 8859-1' : label,
      reason: `The script names it: ${named}.`,
    }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
    reason: `Line ${firstBad(bytes)} is not UTF-8, and the script names no encoding that fits. Look whether its letters are right.`,
  }
}
