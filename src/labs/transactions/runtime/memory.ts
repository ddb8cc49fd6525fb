/** A process's memory, with views that are made anew when it has grown. */
export class Memory {
  #memory: WebAssembly.Memory
  #bytes: Uint8Array<ArrayBuffer>
  #words: Int32Array<ArrayBuffer>

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory
    this.#bytes = new Uint8Array(memory.buffer)
    this.#words = new Int32Array(memory.buffer)
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    if (this.#bytes.buffer !== this.#memory.buffer) this.#bytes = new Uint8Array(this.#memory.buffer)
    return this.#bytes
  }

  get words(): Int32Array<ArrayBuffer> {
    if (this.#words.buffer !== this.#memory.buffer) this.#words = new Int32Array(this.#memory.buffer)
    return this.#words
  }

  /** The 32-bit number at an address. */
  word(address: number): number {
    return this.words[address / 4] ?? 0
  }

  setWord(address: number, value: number): void {
    this.words[address / 4] = value
  }
}
