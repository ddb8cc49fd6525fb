import { extensionsAskedFor } from '#core/extensions/needed.ts'
import { packOf, withRequired } from '#core/extensions/registry.ts'
import type { ServerMessage } from '#core/result/types.ts'
import { EngineLost, type EngineClient } from './client.ts'
import type { Equipment, ExtensionFiles } from './protocol.ts'

/** Fetches the files of an extension's package. */
export type ExtensionSource = (pack: string) => Promise<Uint8Array<ArrayBuffer>>

/** An extension can't be had now; `code` is the SQLSTATE for it. */
export class ExtensionMissing extends Error {
  readonly code: string
  readonly hint: string | undefined

  constructor(message: string, code: string, hint?: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

const deadline = 20_000
const loadAgain =
  'Check the connection and run the statement again. An extension that was loaded once works offline too.'

/** Which extensions a session's engines have: the files come when a statement first asks for them. */
export class SessionEquipment {
  #source: ExtensionSource
  #files = new Map<string, ExtensionFiles>()
  #preload = new Set<string>()
  #given = new WeakMap<EngineClient, { packs: Set<string>; preload: number }>()

  constructor(source: ExtensionSource) {
    this.#source = source
  }

  /** Whether the engine has what a statement asks for. */
  has(client: EngineClient, sql: string): boolean {
    const asked = withRequired(extensionsAskedFor(sql))
    const given = this.#given.get(client)?.packs
    return asked.every((entry) => given?.has(packOf(entry)) && (!entry.preload || this.suits(client)))
  }

  /** Fetches what a statement asks for, and gives it to the engine. Throws ExtensionMissing. */
  async prepare(client: EngineClient, sql: string): Promise<void> {
    await this.want(extensionsAskedFor(sql))
    await this.give(client)
  }

  /** Fetches extensions by name, and what they require; unknown names are left to PostgreSQL. Throws ExtensionMissing. */
  async want(names: readonly string[]): Promise<void> {
    for (const entry of withRequired(names)) {
      const pack = packOf(entry)
      if (!this.#files.has(pack))
        this.#files.set(pack, { name: pack, tar: await this.#fetch(entry.name, pack) })
      if (entry.preload) this.#preload.add(entry.name)
    }
  }

  async #fetch(name: string, pack: string): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await this.#source(pack)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new ExtensionMissing(`The extension ${name} could not be loaded: ${why}`, '58030', loadAgain)
    }
  }

  /** What an engine is to start with. */
  get forBoot(): Equipment {
    return { extensions: [...this.#files.values()], preload: [...this.#preload] }
  }

  /** Remembers what an engine has started with. */
  booted(client: EngineClient, { extensions, preload }: Equipment): void {
    this.#given.set(client, { packs: new Set(extensions.map(({ name }) => name)), preload: preload.length })
  }

  /** Whether an engine has started with all that must be there from its start. */
  suits(client: EngineClient): boolean {
    return this.#given.get(client)?.preload === this.#preload.size
  }

  /** Gives the engine all files that this session has fetched. */
  async give(client: EngineClient): Promise<void> {
    const given = this.#given.get(client)
    if (!given) return
    for (const files of this.#files.values()) {
      if (given.packs.has(files.name)) continue
      await client.call('equip', files, deadline)
      given.packs.add(files.name)
    }
  }
}

/** An extension that PostgreSQL must start with can't come into an open transaction. */
export const inTransaction = (): ExtensionMissing =>
  new ExtensionMissing(
    'PostgreSQL must be started again for this extension, which would end the open transaction',
    '25001',
    'End the transaction with COMMIT or ROLLBACK and run the statement again.',
  )

/** What the learner's statement is answered with when it could not be run to its end. */
export function messageOf(error: unknown): ServerMessage {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof EngineLost) return { severity: 'ERROR', code: error.code, message }
  if (!(error instanceof ExtensionMissing)) return { severity: 'ERROR', code: '58000', message }
  const { code, hint } = error
  return { severity: 'ERROR', code, message, ...(hint === undefined ? {} : { hint }) }
}
