import { cellAt } from '#core/result/wire.ts'
import type { Column, TransactionState } from '#core/result/types.ts'
import type { Field } from './messages.ts'
import type { Reply } from './reply.ts'

const common: Record<number, string> = {
  16: 'boolean',
  17: 'bytea',
  19: 'name',
  20: 'bigint',
  21: 'smallint',
  23: 'integer',
  25: 'text',
  26: 'oid',
  114: 'json',
  700: 'real',
  701: 'double precision',
  1042: 'character',
  1043: 'character varying',
  1082: 'date',
  1083: 'time without time zone',
  1114: 'timestamp without time zone',
  1184: 'timestamp with time zone',
  1186: 'interval',
  1700: 'numeric',
  2950: 'uuid',
  3802: 'jsonb',
}

/** Whom to ask for a name. */
interface Server {
  readonly transaction: TransactionState
  need(sql: string): Promise<Reply>
}

/** Names types as `format_type` does, asking the server once for each that is not common. */
export class TypeNames {
  #known = new Map<string, string>()
  #server: Server

  constructor(server: Server) {
    this.#server = server
  }

  /** Forgets what was learnt: a type of the learner's may be gone or renamed. */
  forget(): void {
    this.#known.clear()
  }

  /** The columns with their types' names; in a failed transaction unknown types stay numbers. */
  async columns(fields: Field[]): Promise<Column[]> {
    const columns: Column[] = []
    for (const field of fields) columns.push({ ...field, type: await this.#name(field) })
    return columns
  }

  async #name({ typeOid, typeModifier }: Field): Promise<string> {
    const plain = typeModifier === -1 ? common[typeOid] : undefined
    if (plain) return plain
    const key = `${typeOid}/${typeModifier}`
    const known = this.#known.get(key)
    if (known) return known
    if (this.#server.transaction === 'failed') return `type ${typeOid}`
    const { rows } = await this.#server.need(`select pg_catalog.format_type(${typeOid}, ${typeModifier})`)
    const name = cellAt(rows, 0, 0) ?? `type ${typeOid}`
    this.#known.set(key, name)
    return name
  }
}
