import { readFileSync } from 'node:fs'
import b from 'binaryen'
import { Program } from '#tools/engine/program.ts'
import { bundleEntries } from '#tools/image/bundle.ts'
import { instrument } from './asyncify.ts'

const distribution = 'node_modules/@electric-sql/pglite/dist/'
const file = '/pglite/lib/postgresql/plpgsql.so'

function plpgsql(): Uint8Array {
  const data = readFileSync(`${distribution}pglite.data`)
  const entries = bundleEntries(readFileSync(`${distribution}pglite.js`, 'utf8'), data.length)
  const found = entries.find(({ filename }) => filename === file)
  if (!found) throw new Error(`pglite.data: no ${file}`)
  return data.subarray(found.start, found.end)
}

/** A section that tells a module's name, by which V8 and JavaScriptCore call it in stack traces. */
function nameSection(name: string): Uint8Array {
  const bytes = (text: string): number[] => [text.length, ...Buffer.from(text)]
  const moduleName = [0, name.length + 1, ...bytes(name)]
  const content = [...bytes('name'), ...moduleName]
  return Uint8Array.from([0, content.length, ...content])
}

/**
 * PL/pgSQL's library, so that a wait below it can be put aside together with the program's own frames, with whose state it
 * is linked. `waits` says whether the program's function that is exported under a name can be put aside itself: only calls
 * of those are prepared for it, and the invokes, through which the library calls what may longjmp. In stack traces the
 * library is called `name`.
 */
export function suspendableLibrary(name: string, waits: (exported: string) => boolean): Uint8Array {
  const library = new Program('plpgsql.so', plpgsql())
  const { module } = library
  const imports = Array.from({ length: module.getNumFunctions() }, (_, i) =>
    b.getFunctionInfo(module.getFunctionByIndex(i)),
  ).flatMap(({ module: from, base }) => (from === 'env' && base ? [base] : []))
  const waiting = imports.filter((base) => base.startsWith('invoke_') || waits(base))
  instrument(module, {
    imports: waiting.map((base) => `env.${base}`).join(','),
    'import-globals': 'yes',
  })
  return Buffer.concat([library.emit(), nameSection(name)])
}
