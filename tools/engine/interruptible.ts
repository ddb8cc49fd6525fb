import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import b from 'binaryen'

const source = 'node_modules/@electric-sql/pglite/dist/pglite.wasm'
const cache = '.cache/wasm'
// Milliseconds after which a wait looks up; PostgreSQL's waits are loops that ask for interrupts each time.
const nap = 20
const hasTimeout = 8

/**
 * PGlite's PostgreSQL, with its questions for interrupts led to the import `tupelo.poll`, which gives how many questions
 * may pass before it is called again; the global `tupelo_questions` is what is left of them. PGlite has no signals: without
 * this nothing could cancel a statement. `InterruptPending` must be 1 when a statement starts. Throws when PGlite's program
 * is not made as we know it.
 */
export function interruptibleWasm(): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(source)
  const recipe = readFileSync(new URL(import.meta.url))
  const hash = createHash('sha256').update(bytes).update(recipe).digest('hex').slice(0, 16)
  const path = join(cache, `${hash}.wasm`)
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true })
    const part = `${path}.${process.pid}.part`
    writeFileSync(part, patch(bytes))
    renameSync(part, path)
  }
  return new Uint8Array(readFileSync(path))
}

function patch(bytes: Uint8Array): Uint8Array {
  const module = b.readBinary(bytes)
  const f = b.Features
  module.setFeatures(
    f.BulkMemory |
      f.BulkMemoryOpt |
      f.SignExt |
      f.MutableGlobals |
      f.NontrappingFPToInt |
      f.Multivalue |
      f.SIMD128 |
      f.ExceptionHandling |
      f.CallIndirectOverlong,
  )
  const { i32, none } = b
  const exported = (name: string): string => {
    const found = module.getExport(name)
    if (!found) throw new Error(`pglite.wasm: no export ${name}`)
    return b.getExportInfo(found).value
  }
  const addressOf = (name: string): number => {
    const { init } = b.getGlobalInfo(module.getGlobal(exported(name)))
    const { value } = b.getExpressionInfo(init) as { value?: unknown }
    if (typeof value !== 'number' || value <= 0) throw new Error(`pglite.wasm: ${name} has no fixed address`)
    return value
  }
  /** Keeps a function under another name and gives its own to a new body. */
  const wrap = (name: string, body: (original: string) => number): void => {
    const inner = exported(name)
    const info = b.getFunctionInfo(module.getFunction(inner))
    const original = `${inner}_original`
    module.addFunction(original, info.params, info.results, info.vars, info.body)
    module.removeFunction(inner)
    module.addFunction(inner, info.params, info.results, [], body(original))
  }
  const { i32: int } = module
  const questions = 'tupelo_questions'
  const left = (): number => module.global.get(questions, i32)
  const setLeft = (value: number): number => module.global.set(questions, value)
  module.addFunctionImport('tupelo_poll', 'tupelo', 'poll', none, i32)
  module.addGlobal(questions, i32, true, int.const(0))
  module.addGlobalExport(questions, questions)
  wrap('ProcessInterrupts', (original) =>
    module.block(null, [
      setLeft(int.sub(left(), int.const(1))),
      module.if(
        int.le_s(left(), int.const(0)),
        module.block(null, [setLeft(module.call('tupelo_poll', [], i32)), module.call(original, [], none)]),
      ),
      int.store(0, 4, int.const(addressOf('InterruptPending')), int.const(1)),
    ]),
  )
  const argument = (index: number) => (): number => module.local.get(index, i32)
  wrap('WaitLatch', (original) => {
    const [latch, events, timeout, info] = [argument(0), argument(1), argument(2), argument(3)]
    const timed = int.ne(int.and(events(), int.const(hasTimeout)), int.const(0))
    const short = int.and(timed, int.le_u(timeout(), int.const(nap)))
    return module.block(
      null,
      [
        setLeft(int.const(0)),
        module.call(
          original,
          [
            latch(),
            int.or(events(), int.const(hasTimeout)),
            module.select(short, timeout(), int.const(nap)),
            info(),
          ],
          i32,
        ),
      ],
      i32,
    )
  })
  if (!module.validate()) throw new Error('pglite.wasm: the patched program is not valid')
  const patched = module.emitBinary()
  module.dispose()
  return patched
}
