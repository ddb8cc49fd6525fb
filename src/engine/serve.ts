import type { ResultSet } from '#core/result/types.ts'
import { Engine } from './engine.ts'
import { tellingGrowth } from './growth.ts'
import type { Asked } from './interrupts.ts'
import type { EngineFault, Method, Params, Progress, Request, Response, Result } from './protocol.ts'
import { isTorn } from './ticket.ts'
import { BrokenEngine } from './trap.ts'

/** Where requests come from and answers go: a worker's global scope. */
export interface Port {
  postMessage(message: Response, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<Request>) => void) | null
}

type Say<M extends Method> = (progress: Progress<M>) => void
type Handler = (params: unknown, asked: Asked, say: Say<Method>) => Promise<unknown>
type Handlers = { [M in Method]: (params: Params<M>, asked: Asked, say: Say<M>) => Promise<Result<M>> }

// What judges answers is not needed for the start, and is there before anybody has written one.
const grading = () => import('./grading.ts')

function handlers(): Handlers {
  let engine: Engine | undefined
  const need = (): Engine => {
    if (!engine) throw new Error('The database has not been started')
    return engine
  }
  return {
    boot: async (parts) => {
      const started = performance.now()
      engine = await Engine.boot(parts)
      const booted = engine
      const installed = await booted.installed()
      const version = await booted.version()
      // After the answer, before the learner's first statement; one after the other, for the page has work of its own then.
      setTimeout(() => {
        const taken = booted.takeSnapshot().catch(() => undefined)
        void taken.then(grading).catch(() => undefined)
      })
      return { version, ms: performance.now() - started, installed }
    },
    equip: (files) => {
      need().equip(files)
      return Promise.resolve(undefined)
    },
    run: ({ sql, copyData, tells }, asked, say) =>
      need().run(sql, { copyData, asked: tells ? tellingGrowth(need().files, asked, say) : asked }),
    importTable: ({ file, plan }, asked, say) => need().importTable(file, plan, say, asked),
    more: (_, asked) => need().more(asked),
    inspect: ({ sql }) => need().inspect(sql),
    catalog: () => need().catalog(),
    reset: async () => {
      const started = performance.now()
      await need().reset()
      return { ms: performance.now() - started }
    },
    mark: async () => ({ kept: await need().mark() }),
    unmark: () => {
      need().unmark()
      return Promise.resolve(undefined)
    },
    undo: async () => {
      await need().undo()
      return { transaction: need().transaction }
    },
    changes: () => need().changes(),
    image: () => need().image(),
    dump: ({ program }, _, say) => need().dump(program, say),
    check: async ({ spec, answer }) => (await grading()).check(need(), spec, answer),
    parse: ({ sql }) => need().parse(sql),
    takeApart: ({ sql }, asked) => need().takeApart(sql, asked),
    plans: async ({ queries }) => (await grading()).plansOf(need(), queries),
    counterExample: async (asked) => (await grading()).seekCounterExample(need(), asked),
    memory: () => Promise.resolve({ heapBytes: need().heapBytes, transaction: need().transaction }),
  }
}

function buffersOf(value: unknown): Transferable[] {
  const { rows, result } = (value ?? {}) as { rows?: ResultSet['rows']; result?: ResultSet }
  const data = rows ?? result?.rows
  return data?.bytes instanceof Uint8Array ? [data.bytes.buffer, data.offsets.buffer] : []
}

const faultOf = (error: unknown): EngineFault => ({
  message: error instanceof Error ? error.message : String(error),
  code: error instanceof BrokenEngine ? error.code : '58000',
  fatal:
    error instanceof BrokenEngine || !(error instanceof Error) || error instanceof WebAssembly.RuntimeError,
})

/** Answers requests one after the other: the engine has one session, and a second statement must wait. */
export function serve(port: Port): void {
  const handle = handlers()
  let last: Promise<unknown> = Promise.resolve()
  // A host's own Content-Security-Policy may keep tickets from being read; then nothing may pass for torn.
  let readable: boolean | undefined
  const answer = async ({ id, method, params, ticket }: Request): Promise<void> => {
    readable ??= !isTorn(ticket)
    try {
      const value = await (handle[method] as Handler)(
        params,
        () => readable === true && isTorn(ticket),
        (progress) => {
          port.postMessage({ id, progress } satisfies Response, [])
        },
      )
      port.postMessage({ id, ok: true, value } satisfies Response, buffersOf(value))
    } catch (error) {
      port.postMessage({ id, ok: false, fault: faultOf(error) } satisfies Response, [])
    }
  }
  port.onmessage = ({ data }) => {
    last = last.then(() => answer(data))
  }
}
