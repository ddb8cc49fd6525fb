import { Lab } from '#labs/transactions/runtime/lab.ts'
import { LabStage } from '#labs/transactions/stage.ts'
import { Statements } from '#labs/transactions/statements.ts'
import { slimBundle } from '#tools/image/bundle.ts'
import { buildImage } from '#tools/image/build.ts'
import { labProgram } from './program.ts'

/** A lab in Node on which histories are played. */
export async function openStage(): Promise<LabStage> {
  const { lab, observer } = await Lab.open({
    program: await WebAssembly.compile(labProgram()),
    bundle: new Blob([await slimBundle()]),
    image: new Blob([await buildImage('empty')]),
    mode: 'asyncify',
  })
  return new LabStage(lab, new Statements(lab, observer))
}
