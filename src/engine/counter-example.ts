import { findCounterExample } from '#core/check/shrink/counter-example.ts'
import type { CounterExample } from '#core/check/types.ts'
import { EngineExam, type Examined } from './exam.ts'
import type { Params } from './protocol.ts'

// Milliseconds that an answer may take on all instances of a search together.
const patience = 2000

/**
 * The smallest data on which an answer that failed goes wrong; undefined when none is found. The engine's database must
 * be pristine, and is so afterwards.
 */
export async function seekCounterExample(
  engine: Examined,
  { spec, sql, failed }: Params<'counterExample'>,
): Promise<CounterExample | undefined> {
  if (spec.kind !== 'query') return undefined
  const now = () => performance.now()
  const end = now() + patience
  try {
    return await findCounterExample(spec, sql, failed, new EngineExam(engine, () => now() > end), now)
  } finally {
    await engine.reset()
  }
}
