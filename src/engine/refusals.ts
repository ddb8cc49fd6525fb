import { withoutExtension } from '#core/extensions/elsewhere.ts'
import type { ServerMessage, StatementOutcome } from '#core/result/types.ts'

const refusal = (message: string, detail: string, hint: string): ServerMessage => ({
  severity: 'ERROR',
  code: '0A000',
  message,
  detail,
  hint,
})

/** COPY … FROM STDIN without its data. */
export const copyNeedsData = refusal(
  'COPY … FROM STDIN needs its data in the editor',
  'The statement waits for lines that a client sends; nothing was sent, so it was not started.',
  'Write the data on the lines after the semicolon and end it with a line that holds only \\.',
)

/** COPY … TO or FROM PROGRAM. */
export const noPrograms = refusal(
  'COPY … PROGRAM cannot work in the browser',
  'It starts a program on the server, and here the server is this page.',
  'Use COPY … TO STDOUT to see the rows, or copy them from the result.',
)

/** The outcome with what to do instead, when it failed for want of an extension. */
export function unavailable(outcome: StatementOutcome): StatementOutcome {
  const name = /^extension "(.+)" is not available$/.exec(outcome.error?.message ?? '')?.[1]
  if (!outcome.error || name === undefined) return outcome
  const { detail: _detail, ...error } = outcome.error
  return { ...outcome, error: { ...error, hint: withoutExtension(name) } }
}

/** The outcome of a statement that was cancelled, with why. */
export function explained(outcome: StatementOutcome, interruption: string | undefined): StatementOutcome {
  const { error } = outcome
  if (error?.code !== '57014' || interruption === undefined) return outcome
  return { ...outcome, error: { ...error, detail: interruption } }
}
