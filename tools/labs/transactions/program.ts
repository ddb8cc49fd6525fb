import { createHash } from 'node:crypto'
import b from 'binaryen'
import { interruptsRecipe } from '#tools/engine/interruptible.ts'
import { keptProgram, pgliteProgram, Program } from '#tools/engine/program.ts'
import { instrument } from './asyncify.ts'
import { suspendableLibrary } from './library.ts'
import { patchForSessions } from './patch.ts'
import suspendable from './suspendable.json' with { type: 'json' }

const recipes = [
  interruptsRecipe,
  ...['program', 'patch', 'invokes', 'process-ids', 'wait-event', 'asyncify', 'library'].map(
    (name) => new URL(`${name}.ts`, import.meta.url),
  ),
  new URL('suspendable.json', import.meta.url),
]

function opened(): Program {
  const bytes = pgliteProgram()
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== suspendable.sha256)
    throw new Error(
      `pglite.wasm has the sha256 ${hash}, and suspendable.json is of ${suspendable.sha256}. After an update of PGlite write the ` +
        'new hash there, with no functions, and run "npm run lab:train", which finds those that wait.',
    )
  return new Program('pglite.wasm', bytes)
}

/** The names of all functions in the order of their indices, as a stack trace counts them. */
function namesInOrder({ module }: Program): string[] {
  const all = Array.from({ length: module.getNumFunctions() }, (_, i) =>
    b.getFunctionInfo(module.getFunctionByIndex(i)),
  )
  const imported = all.filter((info) => info.module !== '')
  return [...imported, ...all.filter((info) => info.module === '')].map(({ name }) => name)
}

/** The section of the program that holds the indices of the functions that can be suspended, as 32-bit numbers. */
const suspendableSection = 'tupelo.suspendable'

/** The section with PL/pgSQL's library for this program, and what stack traces call the library. */
const librarySection = 'tupelo.plpgsql'

/**
 * The program that the transactions lab runs its sessions on, of which these functions can be suspended: to instrument all
 * would make it four times as large and slower than a page can bear. Gives also the functions' names in the order of their
 * indices.
 */
export function buildLabProgram(suspended: readonly string[]): {
  bytes: Uint8Array<ArrayBuffer>
  names: string[]
} {
  const program = opened()
  const { module } = program
  const wanted = new Set([...suspended, ...patchForSessions(program)])
  instrument(module, {
    imports: 'lab.wait,lab.wait_socket',
    onlylist: [...wanted].join(','),
    'export-globals': 'yes',
  })
  const names = namesInOrder(program)
  const indices = names.flatMap((name, index) => (wanted.has(name) ? [index] : []))
  module.addCustomSection(suspendableSection, new Uint8Array(Uint32Array.from(indices).buffer))
  const exported = (name: string): string => b.getExportInfo(module.getExport(name)).value
  const library = suspendableLibrary(librarySection, (name) => wanted.has(exported(name)))
  module.addCustomSection(librarySection, library)
  return { bytes: new Uint8Array(program.emit()), names }
}

/** The same, kept between builds. */
export const labProgram = (): Uint8Array<ArrayBuffer> =>
  keptProgram('lab', recipes, () => buildLabProgram(suspendable.functions).bytes)
