import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { createServer as createProbe, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'

/** A host that serves the built site below a sub-path. */
export interface Site {
  /** With the closing slash. */
  url: string
  close(): Promise<void>
}

/** One answer of the counting host. */
interface Served {
  path: string
  bytes: number
  /** When it was asked for, epoch ms. */
  at: number
}

/** What a host answers in place of a file. */
export interface Instead {
  status: number
  type: string
  body: string | Uint8Array
  /** Says that more is to come than the body, and hangs up. */
  cut?: true
}

/** A host of our own. */
export interface CountingSite extends Site {
  served: Served[]
  /** Headers of every answer. */
  headers: Record<string, string>
  /** The type of what has none. */
  binaryType: string
  /** Bytes that a file gets in a tenth of a second; endless when nothing else is said. */
  pace: number
  /** What to answer instead of the file at the path; a promise makes the answer late. */
  instead: (path: string) => Instead | undefined | Promise<Instead | undefined>
}

export type HostName = 'python' | 'nginx' | 'busybox'

const dist = resolve('dist')
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

function answer(
  response: ServerResponse,
  { status, type, body, cut }: Instead,
  headers: Record<string, string>,
): void {
  const length = cut ? { 'content-length': body.length + 1 } : {}
  response.writeHead(status, { ...headers, 'content-type': type, ...length })
  if (cut) response.write(body, () => response.destroy())
  else response.end(body)
}

// What the build puts between a file's name and its ending; `index-client-….js` is not `index-….js`.
const hash = 8

/** The address below the site of the built file of this name. Throws when there is none. */
export function builtFile(name: string, ending = 'bin'): string {
  const found = readdirSync(join(dist, 'assets')).find(
    (file) =>
      file.startsWith(`${name}-`) &&
      file.endsWith(`.${ending}`) &&
      file.length === name.length + hash + ending.length + 2,
  )
  if (!found) throw new Error(`The build has no ${name}-….${ending}`)
  return `/assets/${found}`
}

/** A host of our own that compresses nothing and writes down what it sends; `folder` may be another build. */
export async function countingSite(folder = dist): Promise<CountingSite> {
  const served: Served[] = []
  const site: CountingSite = {
    url: '',
    served,
    headers: {},
    pace: Infinity,
    binaryType: 'application/octet-stream',
    instead: () => undefined,
    close: () => Promise.resolve(),
  }
  const server = createServer((request, response) => {
    const at = Date.now()
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'))
    void (async () => {
      const instead = await site.instead(path)
      if (instead) {
        answer(response, instead, site.headers)
        return
      }
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
      const found = await stat(file).catch(() => undefined)
      if (!found?.isFile()) {
        response.writeHead(404, site.headers).end('not found')
        return
      }
      const modified = found.mtime.toUTCString()
      // As every web server does: what the browser has is not sent again.
      if (request.headers['if-modified-since'] === modified) {
        response.writeHead(304).end()
        return
      }
      const body = await readFile(file)
      served.push({ path, bytes: body.length, at })
      response.writeHead(200, {
        ...site.headers,
        'content-type': types[extname(file)] ?? site.binaryType,
        'content-length': body.length,
        'last-modified': modified,
      })
      let sent = 0
      for (; body.length - sent > site.pace; sent += site.pace) {
        response.write(body.subarray(sent, sent + site.pace))
        await new Promise((done) => setTimeout(done, 100))
      }
      response.end(body.subarray(sent))
    })()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  site.url = `http://127.0.0.1:${port}/`
  site.close = () =>
    new Promise<void>((done) => {
      server.close(() => {
        done()
      })
      server.closeAllConnections()
    })
  return site
}

async function freePort(): Promise<number> {
  const probe = createProbe()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

const programs: Record<HostName, string> = { python: 'python3', nginx: 'nginx', busybox: 'busybox' }

/** Whether the machine has this host. */
export function hasHost(name: HostName): boolean {
  const folders = ['/usr/sbin', '/sbin', ...(process.env.PATH ?? '').split(':')]
  return spawnSync('which', [programs[name]], { env: { PATH: folders.join(':') } }).status === 0
}

function command(name: HostName, root: string, port: number): [string, string[]] {
  if (name === 'python')
    return ['python3', ['-m', 'http.server', `${port}`, '--bind', '127.0.0.1', '-d', root]]
  if (name === 'busybox') return ['busybox', ['httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', root]]
  const config = join(root, '..', 'nginx.conf')
  const isRoot = process.getuid?.() === 0
  writeFileSync(
    config,
    `${isRoot ? 'user root; ' : ''}daemon off; pid ${root}/../nginx.pid; error_log stderr;
     events {} http { access_log off; include /etc/nginx/mime.types; server { listen 127.0.0.1:${port}; root ${root}; } }`,
  )
  return [isRoot ? '/usr/sbin/nginx' : 'nginx', ['-c', config, '-p', join(root, '..')]]
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill()
  await ended
}

/** Serves dist/ below `/some/course/` by a web server that people use. Throws when it does not start. */
export async function hostedSite(name: HostName): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'tupelo-site-'))
  const root = join(folder, 'root')
  mkdirSync(join(root, 'some'), { recursive: true })
  symlinkSync(dist, join(root, 'some', 'course'))
  const port = await freePort()
  const [program, args] = command(name, root, port)
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const url = `http://127.0.0.1:${port}/some/course/`
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries > 100 || child.exitCode !== null)
      throw new Error(`${name} did not start: ${said.slice(0, 500)}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  const close = async () => {
    await end(child)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, close }
}
