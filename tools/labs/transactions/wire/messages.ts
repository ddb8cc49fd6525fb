/** What a client says first: the protocol's version or a request's code, and what belongs to it. */
export interface Startup {
  code: number
  body: Buffer
}

/** A message of a client after that, with its head. */
export interface ClientMessage {
  type: string
  bytes: Buffer
}

/** Cuts what a client sends into messages. */
export class ClientStream {
  #bytes = Buffer.alloc(0)

  feed(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk])
  }

  #take(length: number): Buffer | undefined {
    if (this.#bytes.length < length) return undefined
    const taken = this.#bytes.subarray(0, length)
    this.#bytes = this.#bytes.subarray(length)
    return taken
  }

  /** The first message, when it is whole. */
  startup(): Startup | undefined {
    if (this.#bytes.length < 8) return undefined
    const packet = this.#take(this.#bytes.readInt32BE(0))
    return packet && { code: packet.readInt32BE(4), body: packet.subarray(8) }
  }

  /** The next message, when it is whole. */
  next(): ClientMessage | undefined {
    if (this.#bytes.length < 5) return undefined
    const bytes = this.#take(this.#bytes.readInt32BE(1) + 1)
    return bytes && { type: String.fromCharCode(bytes[0] ?? 0), bytes }
  }
}

/** A 32-bit number as the protocol writes it. */
export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value | 0)
  return bytes
}

/** A text as the protocol writes it. */
export const text = (value: string): Buffer => Buffer.from(`${value}\0`)

/** A message of the server's. */
export function serverMessage(type: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

/** The server's farewell. */
export const fatal = (code: string, message: string): Buffer =>
  serverMessage('E', ...['SFATAL', 'VFATAL', `C${code}`, `M${message}`].map(text), Buffer.alloc(1))
