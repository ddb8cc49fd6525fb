import { Lab } from '#labs/transactions/runtime/lab.ts'
import { LabStage } from '#labs/transactions/stage.ts'
import { Statements } from '#labs/transactions/statements.ts'
import { labParts } from './parts.ts'

/** A lab in Node on which histories are played. */
export async function openStage(): Promise<LabStage> {
  const { lab, observer } = await Lab.open(await labParts())
  return new LabStage(lab, new Statements(lab, observer))
}
