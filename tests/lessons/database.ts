import { openExamDatabase } from '#tools/engine/open.ts'
import type { OpenDatabase } from '#tools/lessons/databases.ts'

/** The examiner's own database, with what `schema` makes as its pristine dataset. */
export async function openWith(schema: string): Promise<OpenDatabase> {
  const database = await openExamDatabase('empty')
  return {
    async restore() {
      await database.restore()
      await database.apply(schema)
    },
    apply: (sql) => database.apply(sql),
    table: (sql) => database.table(sql),
    run: (script) => database.run(script),
    parse: (sql) => database.parse(sql),
    close: () => database.close(),
  }
}
