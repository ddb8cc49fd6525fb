import type { LabParts } from '#labs/transactions/runtime/lab.ts'
import { slimBundle } from '#tools/image/bundle.ts'
import { buildImage } from '#tools/image/build.ts'
import { labProgram } from './program.ts'

/** What a lab in Node is made of, on a database without tables; by instrumented code unless `mode` says otherwise. */
export async function labParts({
  program = labProgram(),
  mode = 'asyncify',
  maxStackDepth,
}: {
  program?: Uint8Array<ArrayBuffer>
  mode?: LabParts['mode']
  maxStackDepth?: LabParts['maxStackDepth']
} = {}): Promise<LabParts> {
  return {
    program: await WebAssembly.compile(program),
    bundle: new Blob([await slimBundle()]),
    image: new Blob([await buildImage('empty')]),
    mode,
    maxStackDepth,
  }
}
