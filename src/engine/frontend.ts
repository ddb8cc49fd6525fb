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

const text = (value: string): Uint8Array => encoder.encode(value + '\0')
const int32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setInt32(0, value)
  return bytes
}
const sync = message('S', new Uint8Array(0))

/** Opens a portal on a statement and asks for its columns and first rows: a cursor that is no statement of its own. */
export function openPortalMessage(name: string, sql: string, rows: number): Uint8Array {
  if (sql.includes('\0')) throw new Error('The statement contains a zero byte, which PostgreSQL cannot read.')
  const none = new Uint8Array(2)
  return concat([
    message('P', concat([text(''), text(sql), none])),
    message('B', concat([text(name), text(''), none, none, none])),
    message('D', concat([encoder.encode('P'), text(name)])),
    message('E', concat([text(name), int32(rows)])),
    sync,
  ])
}

/** Asks for a portal's next rows. */
export const portalRowsMessage = (name: string, rows: number): Uint8Array =>
  concat([message('E', concat([text(name), int32(rows)])), sync])

/** Closes a portal. */
export const closePortalMessage = (name: string): Uint8Array =>
  concat([message('C', concat([encoder.encode('P'), text(name)])), sync])

/** A COPY … FROM STDIN together with its data: the engine has no client to ask for more, so all is sent at once. */
export function copyMessage(sql: string, data: string | Uint8Array): Uint8Array {
  const bytes = typeof data === 'string' ? encoder.encode(data) : data
  return concat([queryMessage(sql), message('d', bytes), message('c', new Uint8Array(0))])
}
