import { getContext } from 'svelte'
import type { SqliteAnswer } from '#core/result/sqlite-answer.ts'

/** What runs a block on another system. Rejects with what to tell when that does not come. */
export interface Beside {
  run(script: string): Promise<SqliteAnswer>
}

/** Under which key the page provides its lessons with SQLite. */
export const besideKey = Symbol('SQLite beside PostgreSQL')

/** The page's SQLite. Only while a component is made; throws where the page provides none. */
export function sqliteBeside(): Beside {
  const beside = getContext<Beside | undefined>(besideKey)
  if (!beside) throw new Error('The page provides its lessons with no SQLite')
  return beside
}
