import type { Sqlite } from '#engine/sqlite/sqlite.ts'
import type { CourseState } from '#state/course.svelte.ts'
import type { Database } from '#state/database.svelte.ts'
import type { ExerciseKeeper } from '#state/exercise-state.svelte.ts'
import type { ImportTable } from '#state/import-table.svelte.ts'
import type { Offline } from '#state/offline.svelte.ts'
import type { PatternFind } from '#state/pattern-find.ts'
import type { Playground } from '#state/playground.svelte.ts'
import type { Progress } from '#state/progress/progress.svelte.ts'
import type { QuizTools } from '#state/quiz.svelte.ts'
import type { ReviewSession } from '#state/review-session.svelte.ts'
import type { Reviews } from '#state/reviews.svelte.ts'
import type { Settings } from '#state/settings.svelte.ts'
import type { Tools } from '#state/tools.svelte.ts'
import type { HistoryPlayer, HistoryTools } from '#state/transactions/history-player.svelte.ts'
import type { Workbench } from '#state/workbench.svelte.ts'
import type { WorkspaceManager } from '#state/workspace-manager.svelte.ts'
import type { Course } from './lessons.ts'
import type { Router } from './router.svelte.ts'

/** Everything the pages are made of. */
export interface AppParts {
  router: Router
  content: Course
  course: CourseState
  reviews: Reviews
  /** A session with what is due now; it begins with the exercise of this id. */
  review: (first?: string) => ReviewSession
  settings: Settings
  progress: Progress
  database: Database
  workbench: Workbench
  /** What the panels beside the editor read with. */
  tools: Tools
  playground: Playground
  workspaces: WorkspaceManager
  imports: ImportTable
  /** Makes what looks for regular expressions in a grid. */
  patternFind: () => PatternFind
  sqlite: Sqlite
  /** What the lab with several sessions is made of. */
  lab: {
    files: HistoryTools['parts']
    extension: (pack: string) => Promise<Uint8Array<ArrayBuffer>>
    spawn: () => Worker
  }
  /** Plays what lessons and exercises have several sessions do. */
  histories: HistoryPlayer
  offline: Offline
  keeper: ExerciseKeeper
  /** What a quiz, by its slug, works with beside the workbench. */
  quizTools: (slug: string) => Omit<QuizTools, 'workbench' | 'settings'>
}
