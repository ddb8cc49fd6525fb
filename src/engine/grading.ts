import { examine } from '#core/check/examine.ts'
import { isWritten, type Answer, type ExamSpec, type Verdict } from '#core/check/types.ts'
import { EngineExam, type Examined } from './exam.ts'

export { seekCounterExample } from './counter-example.ts'
export { plansOf } from './exam.ts'

/** Grades an answer on the pristine dataset and its variants; the database is pristine afterwards. */
export async function check(engine: Examined, spec: ExamSpec, answer: Answer): Promise<Verdict> {
  const verdict = await examine(spec, answer, new EngineExam(engine))
  if (isWritten(spec)) await engine.reset()
  return verdict
}
