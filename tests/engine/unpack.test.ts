import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { unpack } from '#engine/unpack.ts'

// Rows that differ, so that the packed file is long enough to be cut and damaged.
const text = Array.from({ length: 60_000 }, (_, row) => `${row},${(row * 7919) % 9973}`).join('\n')
const packed = brotliCompressSync(text)
const decoder = gzipSync(readFileSync('node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm'))
const binary = { 'content-type': 'application/octet-stream' }

const answers: Record<string, RequestListener> = {
  '/decoder.bin': (_, response) => response.writeHead(200, binary).end(decoder),
  '/whole.bin': (_, response) => response.writeHead(200, binary).end(packed),
  '/cut.bin': (_, response) => response.writeHead(200, binary).end(packed.subarray(0, packed.length >> 1)),
  '/damaged.bin': (_, response) => response.writeHead(200, binary).end(Buffer.from(packed).fill(7, 50, 400)),
  '/page.bin': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Not here</p>'),
  '/broken.bin': (_, response) => {
    response.writeHead(200, { ...binary, 'content-length': packed.length }).write(packed.subarray(0, 10))
    setTimeout(() => response.destroy(), 20)
  },
}

let server: Server
let base: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404, 'Not Found').end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

test('a decoder that is known is not fetched', async () => {
  vi.resetModules()
  const again: typeof import('#engine/unpack.ts') = await import('#engine/unpack.ts')
  const request = { url: `${base}/whole.bin`, size: text.length, decoder: `${base}/nowhere.bin` }
  const known = await new Promise<WebAssembly.Module>((resolve, reject) => {
    get('/whole.bin', undefined, resolve).catch(reject)
  })
  const file = await again.unpack({ ...request, known }, () => undefined)
  expect(new TextDecoder().decode(file)).toBe(text)
})

const get = (
  path: string,
  onarrived: (bytes: number) => void = () => undefined,
  ondecoder?: (decoder: WebAssembly.Module) => void,
) => unpack({ url: base + path, size: text.length, decoder: `${base}/decoder.bin` }, onarrived, ondecoder)

test('a file is unpacked as it arrives, and its bytes are counted', async () => {
  let arrived = 0
  const file = await get('/whole.bin', (bytes) => (arrived = bytes))
  expect(new TextDecoder().decode(file)).toBe(text)
  expect(arrived).toBe(packed.length)
})

test.for([
  ['/nowhere.bin', 'the host answered 404 Not Found'],
  ['/page.bin', 'header Content-Type: text/html'],
  ['/cut.bin', 'cut off'],
  ['/damaged.bin', 'arrived damaged'],
  ['/broken.bin', 'Check the connection'],
] as const)('%s fails with the file and the reason', async ([path, reason]) => {
  const failure = await get(path).then(
    () => 'it was unpacked',
    (error: unknown) => String(error),
  )
  expect(failure).toContain(base + path)
  expect(failure).toContain(reason)
})
