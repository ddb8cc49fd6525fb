import type { Database } from './database.svelte.ts'
import type { Examiner } from './exercise-state.svelte.ts'
import { workbenchTexts } from './messages.ts'
import type { Workbench } from './workbench.svelte.ts'

/** Grades on the page's database: the other engine grades, this one shows the rows that the verdict speaks of. */
export function examinerOf(database: Database, workbench: Workbench): Examiner {
  return {
    async check(spec, answer) {
      const { session } = database
      if (!session) throw new Error(workbenchTexts.notReady)
      database.status.busy = true
      try {
        const [verdict] = await Promise.all([
          session.check(spec, answer),
          spec.kind === 'query' ? workbench.show() : undefined,
        ])
        return verdict
      } finally {
        database.status.busy = workbench.running
      }
    },
    async counterExample(spec, sql, failed) {
      return database.session?.examiner.counterExample(spec, sql, failed)
    },
  }
}
