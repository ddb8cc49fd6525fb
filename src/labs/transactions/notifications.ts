import type { ServerMessage } from '#core/result/types.ts'
import { readMessages } from '#engine/messages.ts'

const decoder = new TextDecoder()

/** What other sessions have sent by NOTIFY ('A'), as notices. */
export function notificationsIn(bytes: Uint8Array): ServerMessage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [...readMessages(bytes)]
    .filter(({ type }) => type === 'A')
    .map(({ body, end }) => {
      const [channel = '', payload = ''] = decoder.decode(bytes.subarray(body + 4, end)).split('\0')
      const text = payload === '' ? '' : ` with payload "${payload}"`
      const message = `notification "${channel}"${text} from process ${view.getInt32(body)}`
      return { severity: 'NOTICE', code: '00000', message }
    })
}
