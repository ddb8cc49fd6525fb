import type { LabWait } from '#core/transactions/timeline.ts'
import type { TransactionState } from '#core/result/types.ts'
import { SessionScript } from '#core/transactions/session-script.ts'

/** One of the lab's sessions as the page shows it. */
export class LabSession {
  readonly letter: string
  /** The id of its PostgreSQL process. */
  readonly id: number
  /** What its editor says is read by this, which keeps the session's variables. */
  readonly script = new SessionScript()
  /** What is written in its editor. */
  text = $state('')
  running = $state(false)
  waiting = $state.raw<LabWait>()
  transaction = $state<TransactionState>('idle')
  /** The isolation level of its open transaction. */
  isolation = $state<string>()
  /** Whether PostgreSQL has ended it. */
  ended = $state(false)

  constructor(letter: string, id: number) {
    this.letter = letter
    this.id = id
  }
}
