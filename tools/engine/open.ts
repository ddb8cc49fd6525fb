import { Engine } from '#engine/engine.ts'
import { EngineExam } from '#engine/exam.ts'
import type { EngineParts } from '#engine/protocol.ts'
import { buildImage } from '../image/build.ts'
import { slimBundle } from '../image/bundle.ts'
import { extensionControls, extensionPacks } from './extensions.ts'
import { interruptibleWasm } from './interruptible.ts'
import { parserProgram } from './parser.ts'

let wasm: Promise<WebAssembly.Module> | undefined

/** What the page downloads, from this machine's disk. */
export async function engineParts(dataset: string): Promise<EngineParts> {
  wasm ??= WebAssembly.compile(interruptibleWasm())
  const [bundle, image] = [await slimBundle(), await buildImage(dataset)]
  return {
    wasm: await wasm,
    bundle: new Blob([bundle]),
    image: new Blob([image]),
    controls: extensionControls(),
    parser: new Blob([parserProgram()]),
  }
}

/** The files of an extension's package, from this machine's disk. Throws when there is none of this name. */
export function extensionFiles(pack: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = extensionPacks().find(({ name }) => name === pack)
  return found ? Promise.resolve(found.tar) : Promise.reject(new Error(`no extension package ${pack}`))
}

/** The page's own engine on a dataset, in Node. */
export const openEngine = async (dataset: string): Promise<Engine> => Engine.boot(await engineParts(dataset))

/** A dataset as the examiner sees it. */
export async function openExamDatabase(dataset: string): Promise<EngineExam & { close(): Promise<void> }> {
  const engine = await openEngine(dataset)
  return Object.assign(new EngineExam(engine), { close: () => engine.close() })
}
