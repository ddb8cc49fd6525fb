import b from 'binaryen'
import { askForInterrupts } from '#tools/engine/interruptible.ts'
import type { Program } from '#tools/engine/program.ts'
import { ownInvokes } from './invokes.ts'
import { setBody } from './edit.ts'
import { askForPid } from './process-ids.ts'
import { exportWaitEvent } from './wait-event.ts'

// What is known of the one program that this was written for.
const invokes = 56
const pidPlaces = 4

const integers = (count: number): number => b.createType(Array<number>(count).fill(b.i32))

/** Gives a function another body: a call of the import `lab.<base>` with all its arguments. */
function lead(program: Program, name: string, base: string): void {
  const { module } = program
  const func = module.getFunction(name)
  const { params } = b.getFunctionInfo(func)
  const types = b.expandType(params)
  module.addFunctionImport(`lab_${base}`, 'lab', base, params, b.i32)
  const args = types.map((type, i) => module.local.get(i, type))
  setBody(func, module.call(`lab_${base}`, args, b.i32))
}

// Emscripten's kill() compares the process with the only one that there is, and else says ESRCH.
const isKill = (text: string): boolean =>
  text.length < 700 && text.includes('i32.eq (local.get $0) (i32.const 42)') && text.includes('i32.const 63)')

function findKill(program: Program): string {
  const { module } = program
  const found: string[] = []
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const info = b.getFunctionInfo(module.getFunctionByIndex(i))
    if (info.module || info.results !== b.i32 || info.params !== integers(2)) continue
    if (isKill(b.emitText(info.body).replaceAll(/\s+/g, ' '))) found.push(info.name)
  }
  const [kill] = found
  if (kill === undefined || found.length > 1)
    throw program.unknown(`${found.length} functions are like kill()`)
  return kill
}

/**
 * Makes of PostgreSQL's program one of which several can run on one database: where a process waits, sends signals or asks
 * for its pid it calls the imports `lab.*`. Gives the names of the functions that were added. Throws when the program is not
 * made as we know it.
 */
export function patchForSessions(program: Program): string[] {
  lead(program, findKill(program), 'kill')
  exportWaitEvent(program)
  lead(program, program.exported('WaitLatch'), 'wait')
  lead(program, program.exported('WaitLatchOrSocket'), 'wait_socket')
  lead(program, program.exported('getpid'), 'getpid')
  const places = askForPid(program, 'lab_getpid')
  if (places !== pidPlaces)
    throw program.unknown(`the process id is compared in ${places} places, not ${pidPlaces}`)
  const added = ownInvokes(program)
  if (added.length !== invokes) throw program.unknown(`${added.length} invokes, not ${invokes}`)
  askForInterrupts(program)
  return added
}
