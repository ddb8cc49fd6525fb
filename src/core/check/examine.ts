import { costVerdict } from './cost.ts'
import { examineQuery, onVariant, type ExamDatabase } from './exam.ts'
import { gradeQuestion } from './questions.ts'
import { examineScript } from './script.ts'
import { isWritten, type Answer, type ExamSpec, type Verdict } from './types.ts'

/**
 * Checks an answer: SQL on the visible dataset and then on each hidden one, up to the first that it fails on. The database
 * is left as the answer left it. Throws when the reference or a variant fails, or answer and spec do not fit.
 */
export async function examine(spec: ExamSpec, answer: Answer, database: ExamDatabase): Promise<Verdict> {
  if (!isWritten(spec)) return gradeQuestion(spec, answer)
  if (answer.kind !== 'query') throw new Error(`An answer of kind ${answer.kind} is no SQL`)
  if (spec.kind === 'script') return examineScript(spec, answer.sql, database, onVariant)
  const verdict = await examineQuery(spec, answer.sql, database)
  return verdict.pass && spec.cheaper ? costVerdict(verdict, spec.cheaper, answer.sql, database) : verdict
}
