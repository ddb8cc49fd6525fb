import { createHash } from 'node:crypto'
import b from 'binaryen'
import { interruptsRecipe } from '#tools/engine/interruptible.ts'
import { keptProgram, pgliteProgram, Program } from '#tools/engine/program.ts'
import { patchForSessions } from './patch.ts'
import suspendable from './suspendable.json' with { type: 'json' }

const recipes = [
  interruptsRecipe,
  ...['program', 'patch', 'invokes', 'process-ids'].map((name) => new URL(`${name}.ts`, import.meta.url)),
  new URL('suspendable.json', import.meta.url),
]

function opened(): Program {
  const bytes = pgliteProgram()
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== suspendable.sha256)
    throw new Error(
      `pglite.wasm has the sha256 ${hash}, and suspendable.json is of ${suspendable.sha256}. After an update of PGlite the list ` +
        'of functions that wait is found anew: run the isolation suite in a browser with JSPI, gather the functions on the stack of each ' +
        'wait, write their indices without the imports here, and run the tests of the lab.',
    )
  return new Program('pglite.wasm', bytes)
}

/**
 * Has the functions give back their stack when one below them waits. Instrumenting all would make the program four times as
 * large and slower than a page can bear, so only those are that were seen to wait.
 */
function makeSuspendable(program: Program, functions: readonly string[]): void {
  // Without optimizing, the functions' frames grow so much that PostgreSQL's deeper calls overflow the stack.
  b.setOptimizeLevel(2)
  b.setShrinkLevel(1)
  b.setPassArgument('asyncify-imports', 'lab.wait,lab.wait_socket')
  b.setPassArgument('asyncify-onlylist', functions.join(','))
  program.module.runPasses(['asyncify'])
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

/** The program that the transactions lab runs its sessions on. */
function buildLabProgram(): Uint8Array {
  const program = opened()
  const own = patchForSessions(program)
  const functions = [...suspendable.functions, ...own]
  makeSuspendable(program, functions)
  const names = namesInOrder(program)
  const wanted = new Set(functions)
  const indices = names.flatMap((name, index) => (wanted.has(name) ? [index] : []))
  program.module.addCustomSection(suspendableSection, new Uint8Array(Uint32Array.from(indices).buffer))
  return program.emit()
}

/** The same, kept between builds. */
export const labProgram = (): Uint8Array<ArrayBuffer> => keptProgram('lab', recipes, () => buildLabProgram())
