import type { Database } from './database.svelte.ts'
import type { Examiner } from './exercise-state.svelte.ts'
import { workbenchTexts } from './messages.ts'
import type { HistoryPlayer } from './transactions/history-player.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

/**
 * Grades on the page's database: the other engine grades, this one shows the rows that the verdict speaks of. Histories are
 * graded where they are played.
 */
export function examinerOf(database: Database, workbench: Workbench, histories: HistoryPlayer): Examiner {
  return {
    histories,
    async check(spec, answer) {
      if (spec.kind === 'history') return histories.check(spec, answer.kind === 'query' ? answer.sql : '')
      const { session } = database
      if (!session) throw new Error(workbenchTexts.notReady)
      database.status.busy = true
      try {
        const [verdict] = await Promise.all([
          session.examiner.check(spec, answer),
          spec.kind === 'query' ? workbench.show() : undefined,
        ])
        return verdict
      } finally {
        database.status.busy = workbench.running
      }
    },
    async counterExample(spec, sql, failed) {
      if (spec.kind === 'history') return undefined
      return database.session?.examiner.counterExample(spec, sql, failed)
    },
  }
}
