import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const dist = 'node_modules/@electric-sql/pglite-tools/dist'
const id = 'virtual:pg-dump'

/** PostgreSQL's pg_dump as pglite-tools ships it, a WebAssembly program. */
export const pgDumpWasm = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${dist}/pg_dump.wasm`))

/**
 * What pglite-tools loads pg_dump with, as a module. Its own `pgDump` is left away: it deletes every line that begins with
 * `\restrict`, those of the rows too, dumps INSERTs only, holds the dump as one text and downloads the program by itself.
 * Throws when the package is not made as we know it.
 */
function loader(): string {
  const entry = readFileSync(`${dist}/pg_dump.js`, 'utf8')
  const chunk = readFileSync(`${dist}/${/"\.\/(chunk-\w+\.js)"/.exec(entry)?.[1] ?? 'pg_dump.js'}`, 'utf8')
  const found = /,(\w+)=(\w+);var \w+=\1;var \w+="\/tmp\/out\.sql";/.exec(chunk)
  let code = chunk.slice(0, found?.index ?? 0)
  const replace = (what: RegExp, by: string): void => {
    if (!what.test(code)) throw new Error(`pglite-tools: its loader has no ${what.source}`)
    code = code.replace(what, by)
  }
  // The program is handed over: nothing is looked for beside the script, neither in Node nor in a page.
  replace(/new URL\("pg_dump\.wasm",import\.meta\.url\)\.href/, '""')
  replace(/_scriptName=import\.meta\.url/, '_scriptName=""')
  replace(/ENVIRONMENT_IS_NODE=[^,;]+/, 'ENVIRONMENT_IS_NODE=false')
  replace(/if\(ENVIRONMENT_IS_NODE\)\{let\{createRequire[^}]+\}=[^}]+\}/, '')
  return `${code};export default ${found?.[2] ?? ''}`
}

/** Serves `virtual:pg-dump`, in the page's build and in that of its workers. */
export const pgDump = (): Plugin => ({
  name: 'pg-dump',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (source) => (source === `\0${id}` ? loader() : undefined),
})
