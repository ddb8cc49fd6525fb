import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/**
 * PGlite without its own parsers of values: we read what PostgreSQL sends ourselves. What it asks about array types for
 * them took a fifth of each start.
 */
export class BarePGlite extends PGlite {
  /** Starts PostgreSQL. Throws when it does not start. */
  static async start(options: PGliteOptions): Promise<BarePGlite> {
    const pg = new BarePGlite(options)
    await pg.waitReady
    return pg
  }

  override _initArrayTypes(): Promise<void> {
    return Promise.resolve()
  }
}
