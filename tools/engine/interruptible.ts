import b from 'binaryen'
import { keptProgram, Program } from './program.ts'

// Milliseconds after which a wait looks up; PostgreSQL's waits are loops that ask for interrupts each time.
const nap = 20
const hasTimeout = 8

/** The file that says what `interruptibleWasm` and `askForInterrupts` do. */
export const interruptsRecipe = import.meta.url

/**
 * PGlite's PostgreSQL, with its questions for interrupts led to the import `tupelo.poll`, which gives how many questions
 * may pass before it is called again; the global `tupelo_questions` is what is left of them. PGlite has no signals: without
 * this nothing could cancel a statement. `InterruptPending` must be 1 when a statement starts. Throws when PGlite's program
 * is not made as we know it.
 */
export function interruptibleWasm(): Uint8Array<ArrayBuffer> {
  return keptProgram('interruptible', [interruptsRecipe], (bytes) => {
    const program = new Program('pglite.wasm', bytes)
    askForInterrupts(program)
    napInWaits(program)
    return program.emit()
  })
}

const questions = 'tupelo_questions'

/** Leads PostgreSQL's questions for interrupts to `tupelo.poll`. */
export function askForInterrupts(program: Program): void {
  const { module } = program
  const { i32: int } = module
  const left = (): number => module.global.get(questions, b.i32)
  const setLeft = (value: number): number => module.global.set(questions, value)
  module.addFunctionImport('tupelo_poll', 'tupelo', 'poll', b.none, b.i32)
  module.addGlobal(questions, b.i32, true, int.const(0))
  module.addGlobalExport(questions, questions)
  program.wrap('ProcessInterrupts', (original) =>
    module.block(null, [
      setLeft(int.sub(left(), int.const(1))),
      module.if(
        int.le_s(left(), int.const(0)),
        module.block(null, [
          setLeft(module.call('tupelo_poll', [], b.i32)),
          module.call(original, [], b.none),
        ]),
      ),
      int.store(0, 4, int.const(program.addressOf('InterruptPending')), int.const(1)),
    ]),
  )
}

function napInWaits(program: Program): void {
  const { module } = program
  const { i32: int } = module
  const argument = (index: number) => (): number => module.local.get(index, b.i32)
  program.wrap('WaitLatch', (original) => {
    const [latch, events, timeout, info] = [argument(0), argument(1), argument(2), argument(3)]
    const timed = int.ne(int.and(events(), int.const(hasTimeout)), int.const(0))
    const short = int.and(timed, int.le_u(timeout(), int.const(nap)))
    const args = [
      latch(),
      int.or(events(), int.const(hasTimeout)),
      module.select(short, timeout(), int.const(nap)),
      info(),
    ]
    const wait = module.call(original, args, b.i32)
    return module.block(null, [module.global.set(questions, int.const(0)), wait], b.i32)
  })
}
