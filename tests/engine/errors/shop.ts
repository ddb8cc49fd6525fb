import type { Catalog } from '#core/catalog/types.ts'
import type { ServerMessage, StatementOutcome } from '#core/result/types.ts'
import { splitStatements } from '#core/sql/split.ts'
import { openEngine } from '#tools/engine/open.ts'

/** A statement that failed and what PostgreSQL said. */
interface Failed {
  sql: string
  error: ServerMessage
}

/** The shop's database for tests of the coach. */
export interface Shop {
  catalog: Catalog
  run(sql: string): Promise<StatementOutcome>
  /** Runs a script to its end and gives the last failure; undefined when the last statement was right. */
  fail(script: string): Promise<Failed | undefined>
  reset(): Promise<unknown>
  close(): Promise<void>
}

/** Boots the shop. */
export async function openShop(): Promise<Shop> {
  const engine = await openEngine('shop')
  return {
    catalog: await engine.catalog(),
    run: (sql) => engine.run(sql),
    async fail(script) {
      let failed: Failed | undefined
      for (const { text: sql, copyData } of splitStatements(script)) {
        const { error } = await engine.run(sql, { copyData })
        failed = error && { sql, error }
      }
      return failed
    },
    reset: () => engine.reset(),
    close: () => engine.close(),
  }
}
