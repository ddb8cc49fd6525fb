import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const block = 512

function header(name: string, size: number, directory: boolean): Uint8Array {
  const bytes = new Uint8Array(block)
  const put = (text: string, at: number): void => {
    bytes.set(new TextEncoder().encode(text), at)
  }
  const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, '0')
  if (new TextEncoder().encode(name).length > 100)
    throw new Error(`${name}: too long a name for a tar header`)
  put(name, 0)
  put(octal(directory ? 0o700 : 0o600, 8), 100)
  put(octal(0, 8), 108)
  put(octal(0, 8), 116)
  put(octal(size, 12), 124)
  put(octal(0, 12), 136)
  put(' '.repeat(8), 148)
  put(directory ? '5' : '0', 156)
  put('ustar\u000000', 257)
  put(
    octal(
      bytes.reduce((sum, byte) => sum + byte, 0),
      7,
    ) + '\0 ',
    148,
  )
  return bytes
}

async function collect(root: string, folder: string, parts: Uint8Array[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder + entry.name
    if (entry.isDirectory()) {
      parts.push(header(`${name}/`, 0, true))
      await collect(root, `${name}/`, parts)
      continue
    }
    const content = await readFile(join(root, name))
    parts.push(header(name, content.length, false), content, new Uint8Array(-content.length & (block - 1)))
  }
}

/** The folder's content as a tar archive: names in order, no times or owners, so that equal files give equal bytes. */
export async function tarFolder(root: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  await collect(root, '', parts)
  parts.push(new Uint8Array(2 * block))
  return new Uint8Array(Buffer.concat(parts))
}
