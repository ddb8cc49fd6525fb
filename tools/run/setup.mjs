// Runs before anything is installed: plain JavaScript, Node alone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

/** The project's folder; every command works from here, and so do its threads, which can't change theirs. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
if (isMainThread) process.chdir(root)

/** Ends the process with a message for people. */
export function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}

/** Runs a command with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error) fail(`Could not run ${command}: ${error.message}`)
  return status ?? 1
}

function digest(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(path).update(readFileSync(path))
  }
  paths.forEach(add)
  return hash.digest('hex')
}

/** Does `work` unless it was done for the same contents of `paths` and `product` is still there. */
function unlessDone(name, paths, product, work) {
  const stamp = join('.cache', `${name}.stamp`)
  const now = digest(paths)
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  work()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stamp, now)
}

/** Installs the packages of package-lock.json where they are missing or of another day. */
export function install() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) fail(`Tupelo needs Node.js 20 or newer; this is ${process.version}. See https://nodejs.org`)
  unlessDone('install', ['package-lock.json'], 'node_modules/vite', () => {
    console.log('Installing packages (once) …')
    if (run('npm', ['ci', '--no-fund', '--no-audit'], { shell: process.platform === 'win32' }))
      fail('npm ci failed. Check the connection and try again.')
  })
}

const sources = [
  'src',
  'public',
  'lessons',
  'tools',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
]

/** Builds the site into dist/ where it is missing or older than its sources. */
export function build() {
  unlessDone('build', sources, 'dist/index.html', () => {
    console.log('Building the site …')
    if (run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']))
      fail('The build failed.')
  })
}
