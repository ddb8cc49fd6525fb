import { concat } from './bytes.ts'

const encoder = new TextEncoder()

function message(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 5)
  bytes[0] = type.charCodeAt(0)
  new DataView(bytes.buffer).setInt32(1, body.length + 4)
  bytes.set(body, 5)
  return bytes
}

/** The simple Query message. Throws when the text holds a zero byte, which would end it early. */
export function queryMessage(sql: string): Uint8Array {
  if (sql.includes('\0')) throw new Error('The statement contains a zero byte, which PostgreSQL cannot read.')
  return message('Q', encoder.encode(sql + '\0'))
}

/** A COPY … FROM STDIN together with its data: the engine has no client to ask for more, so all is sent at once. */
export function copyMessage(sql: string, data: string | Uint8Array): Uint8Array {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data
  return concat([queryMessage(sql), message('d', bytes), message('c', new Uint8Array(0))])
}
