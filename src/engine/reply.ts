import type { RowData, ServerMessage, TransactionState } from '#core/result/types.ts'
import { readFields, readMessages, readServerMessage, readState, readTag, type Field } from './messages.ts'
import { BrokenEngine } from './trap.ts'

/** What the server answered to one statement. */
export interface Reply {
  fields?: Field[]
  rows: RowData
  /** Lines of a COPY … TO STDOUT. */
  copyOut: Uint8Array[]
  tag?: string
  error?: ServerMessage
  notices: ServerMessage[]
  transaction: TransactionState
}

/**
 * Reads the server's messages to one statement. `transaction` is the state before it. Throws BrokenEngine when it is no whole
 * answer.
 */
export function readReply(bytes: Uint8Array<ArrayBuffer>, transaction: TransactionState): Reply {
  const reply: Reply = {
    rows: { bytes, offsets: new Uint32Array(0) },
    copyOut: [],
    notices: [],
    transaction,
  }
  const offsets: number[] = []
  let ready = false
  let empty = false
  for (const message of readMessages(bytes)) {
    if (message.type === 'D') offsets.push(message.start)
    else if (message.type === 'T') reply.fields = readFields(bytes, message)
    else if (message.type === 'C') reply.tag = readTag(bytes, message)
    else if (message.type === 'E') reply.error ??= readServerMessage(bytes, message)
    else if (message.type === 'N') reply.notices.push(readServerMessage(bytes, message))
    else if (message.type === 'd') reply.copyOut.push(bytes.subarray(message.body, message.end))
    else if (message.type === 'I') empty = true
    else if (message.type === 's' || message.type === '3') reply.tag ??= ''
    else if (message.type === 'Z') {
      ready = true
      reply.transaction = readState(bytes, message)
    }
  }
  // A trap inside PostgreSQL is swallowed below us: what it leaves is an answer without an end.
  if (!ready || (reply.tag === undefined && !reply.error && !empty))
    throw new BrokenEngine('PostgreSQL stopped in the middle of the statement')
  if (empty) reply.tag = ''
  if (reply.error) delete reply.tag
  reply.rows.offsets = Uint32Array.from(offsets)
  return reply
}
