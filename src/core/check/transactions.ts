import { changesState, writesRows } from '../sql/classify.ts'
import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import { scriptMessages as messages } from './script-messages.ts'
import type { StatementOutcome } from '../result/types.ts'

// Tags of what changes rows by itself. A block or procedure may do anything, and is taken to change some.
const changingTag = /^(INSERT|UPDATE|DELETE|MERGE|COPY|TRUNCATE|DO|CALL)\b/

const wordsOf = (sql: string): Token[] => tokenize(sql).filter(isSignificant)

/** Whether a statement has changed rows, as far as its tag and its text tell. */
function changes({ sql, tag = '', rowCount }: StatementOutcome): boolean {
  // The tag of WITH counts the rows of its last part alone.
  if (changingTag.test(tag)) return rowCount !== 0 || isWord(wordsOf(sql)[0], 'with')
  return /^(SELECT|EXPLAIN)\b/.test(tag) && changesState(sql) && writesRows(sql)
}

/** Whether a block ends transactions of its own, which no tag tells. */
function commitsWithin({ sql, tag = '' }: StatementOutcome): boolean {
  return /^(DO|CALL)\b/.test(tag) && /\bcommit\b/i.test(sql)
}

/** How a statement ends the transaction that it stands in; undefined when that goes on. */
function ending({ sql, tag, transaction }: StatementOutcome): 'kept' | 'undone' | undefined {
  const words = wordsOf(sql)
  if (tag === 'COMMIT') return 'kept'
  // A COMMIT of what has failed has this tag too.
  if (tag === 'ROLLBACK') return words.some((word) => isWord(word, 'to')) ? undefined : 'undone'
  return transaction === 'idle' ? 'kept' : undefined
}

/** How many of a script's transactions have changed rows and were kept. A statement outside of BEGIN is one of its own. */
function changingTransactions(outcomes: readonly StatementOutcome[]): number {
  let kept = 0
  let changed = false
  for (const outcome of outcomes) {
    changed ||= changes(outcome)
    const end = ending(outcome)
    if (end === undefined) continue
    if (changed && end === 'kept') kept += commitsWithin(outcome) ? 2 : 1
    changed = false
  }
  return kept
}

/** What is wrong with the transactions of a script that must change all that it does in one; undefined when nothing is. */
export function transactionFault(outcomes: readonly StatementOutcome[]): string | undefined {
  const count = changingTransactions(outcomes)
  if (count <= 1) return undefined
  const ended = outcomes.some((outcome) => outcome.tag === 'COMMIT' || commitsWithin(outcome))
  return ended ? messages.transactions(count) : messages.noTransaction(count)
}
