import files from 'virtual:engine-files'
import { Finder } from '#engine/finder.ts'
import { Packer } from '#engine/pack.ts'
import { PartsLoader } from '#engine/parts.ts'
import { Scanner } from '#engine/scanner.ts'
import { Sqlite } from '#engine/sqlite/sqlite.ts'
import type { Review } from '#core/review/schedule.ts'
import { CourseState } from '#state/course.svelte.ts'
import { DatabaseSave } from '#state/database-save.svelte.ts'
import { DatabaseKeeper } from '#state/database-keeper.svelte.ts'
import { Database } from '#state/database.svelte.ts'
import type { ExerciseKeeper } from '#state/exercise-state.svelte.ts'
import { workbenchTexts } from '#state/messages.ts'
import { Offline } from '#state/offline.svelte.ts'
import { ImportTable } from '#state/import-table.svelte.ts'
import { PatternFind } from '#state/pattern-find.ts'
import { Playground } from '#state/playground.svelte.ts'
import { ScriptImport } from '#state/script-import.svelte.ts'
import { Progress } from '#state/progress/progress.svelte.ts'
import { ReviewSession } from '#state/review-session.svelte.ts'
import { Reviews } from '#state/reviews.svelte.ts'
import { Settings } from '#state/settings.svelte.ts'
import { Tools } from '#state/tools.svelte.ts'
import { HistoryPlayer, type HistoryTools } from '#state/transactions/history-player.svelte.ts'
import { Workbench } from '#state/workbench.svelte.ts'
import { WorkspaceManager } from '#state/workspace-manager.svelte.ts'
import { Workspaces } from '#state/workspaces.svelte.ts'
import { openChannel } from '#storage/broadcast.ts'
import { Databases } from '#storage/databases.ts'
import { Kept } from '#storage/kept.ts'
import { askToPersist, storageUse } from '#storage/persist.ts'
import { randomId } from '#storage/random-id.ts'
import { localSpill } from '#storage/spill.ts'
import { saveFile } from '#ui/shared/save-file.ts'
import { AppState } from './app-state.svelte.ts'
import { bootMemory, localSettings, workspaceMemory } from './browser-store.ts'
import { course as content } from './lessons.ts'
import { pagesOf } from './pages/pages.ts'
import type { AppParts } from './parts.ts'
import { Router } from './router.svelte.ts'
import {
  spawnEngine,
  spawnFinder,
  spawnLab,
  spawnPacker,
  spawnSqlite,
  spawnUnpacker,
  spawnScanner,
} from './spawn.ts'

const now = (): number => Date.now()
const none: Review[] = []

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 2000 })
  else setTimeout(task, 500)
}

function composeProgress(tab: string): Progress {
  const progress = new Progress({
    store: new Kept({ now, framed: window.top !== window }),
    now,
    tabId: tab,
    newId: randomId,
    spill: localSpill,
    channel: openChannel(),
    persist: askToPersist,
  })
  progress.watch()
  void progress.load()
  return progress
}

/** What an exercise needs of the learner's record, from the record itself. */
function keeperOf(progress: Progress): ExerciseKeeper {
  return {
    view: (id) => {
      const record = progress.exercises.record(id)
      if (!record) return undefined
      const { attempts, firstPassedAt, hintsShown, solutionShownAt, draft, answer } = record
      return {
        attempts: attempts.length,
        hintsShown,
        solutionShown: solutionShownAt !== undefined,
        ...(firstPassedAt === undefined ? {} : { passedAt: firstPassedAt }),
        ...(draft ? { draft } : {}),
        ...(answer ? { answer: answer.value } : {}),
      }
    },
    draft: (id, sql) => {
      progress.exercises.draft(id, sql)
    },
    keepDraft: (id) => {
      progress.exercises.keepDraft(id)
    },
    answer: (id, answer) => {
      if (answer.kind !== 'query') progress.exercises.answer(id, answer)
    },
    attempt: (id, version, attempt) => {
      progress.exercises.attempt(id, version, attempt)
    },
    hint: (id, shown) => {
      progress.exercises.hint(id, shown)
    },
    solutionShown: (id) => {
      progress.exercises.solutionShown(id)
    },
  }
}

/** Builds the page out of its parts: the one place that constructs things. */
export function compose(): { parts: AppParts; app: AppState } {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const settings = new Settings(localSettings, dark.matches)
  dark.addEventListener('change', ({ matches }) => {
    settings.systemChanged(matches)
  })
  const router = new Router(window)
  router.start()
  const tab = randomId()
  const progress = composeProgress(tab)
  const loader = new PartsLoader(files, document.baseURI, spawnUnpacker)
  const store = new Databases()
  const packer = new Packer(spawnPacker)
  const keeper = new DatabaseKeeper({ store, packer, now, whenIdle })
  for (const gone of ['visibilitychange', 'pagehide']) addEventListener(gone, () => void keeper.flush())
  const database = new Database({
    keeper,
    loader,
    spawn: spawnEngine,
    memory: bootMemory,
    now: () => performance.now(),
    whenIdle,
  })
  // `?suspend=asyncify` has a browser with JSPI do as those without it; for tests, and to tell a fault of one from the other's.
  const wantedMode: { mode?: 'asyncify' } =
    new URLSearchParams(location.search).get('suspend') === 'asyncify' ? { mode: 'asyncify' } : {}
  const labFiles: HistoryTools['parts'] = async (onprogress) => ({
    ...(await loader.lab(onprogress)),
    ...wantedMode,
  })
  const histories = new HistoryPlayer({
    parts: labFiles,
    connect: async (listener) => {
      const { LabClient } = await import('#labs/transactions/client.ts')
      return new LabClient(spawnLab(), listener)
    },
  })
  const titleOf = (): string => content.datasets.find(({ name }) => name === database.dataset)?.title ?? ''
  const workbench = new Workbench(database, progress.histories, now, titleOf, () => settings.afterError)
  workbench.outside.save = saveFile
  const course = new CourseState(content.parts, {
    record: (id) => progress.exercises.view(id),
    get position() {
      return progress.position
    },
  })
  const reviews = new Reviews(course, (id) => progress.exercises.record(id)?.reviews ?? none, now)
  const review = (first?: string): ReviewSession =>
    new ReviewSession(
      {
        ...{
          reviews,
          database,
          histories,
          workbench,
          settings,
          clock: now,
          load: (slug) => content.load(slug),
        },
        drafts: {
          read: (id) => progress.exercises.record(id)?.draft,
          write: (id, sql) => {
            progress.exercises.draft(id, sql)
          },
          keep: (id) => {
            progress.exercises.keepDraft(id)
          },
        },
        saved: () => progress.storageNote,
        note: (id, review) => {
          progress.exercises.review(id, review)
        },
      },
      first,
    )
  const first = content.parts[0]?.lessons[0]?.dataset ?? ''
  const imports = new ImportTable(workbench, new Scanner(spawnScanner))
  const playground = new Playground({
    database,
    workbench,
    datasets: content.datasets,
    first,
    workspaces: new Workspaces(progress.playgrounds, workspaceMemory, randomId, first),
    newId: randomId,
    storageNote: () => progress.storageNote,
    scripts: new ScriptImport({
      database,
      workbench,
      table: (file) => {
        imports.open(file)
      },
      fresh: (name): Promise<void> => workspaces.create(name, 'empty'),
    }),
    saving: new DatabaseSave(database),
    lines: localSettings,
    now,
  })
  const workspaces: WorkspaceManager = new WorkspaceManager({
    playground,
    database,
    store,
    datasets: content.datasets.map(({ name }) => name),
    now,
    estimate: storageUse,
  })
  const records = keeperOf(progress)
  const offline = new Offline()
  const parts: AppParts = {
    router,
    content,
    course,
    reviews,
    review,
    settings,
    progress,
    database,
    workbench,
    tools: new Tools(database, workbench),
    playground,
    workspaces,
    imports,
    sqlite: new Sqlite(spawnSqlite),
    lab: {
      files: labFiles,
      extension: (pack) => loader.extension(pack, () => undefined),
      spawn: spawnLab,
    },
    histories,
    patternFind: () => new PatternFind(new Finder(spawnFinder)),
    offline,
    keeper: records,
    quizTools: (slug) => ({
      record: () => progress.quiz(slug),
      save: (record) => {
        progress.saveQuiz(record)
      },
      check: async (spec, answer) => {
        if (!database.session) throw new Error(workbenchTexts.notReady)
        return database.session.examiner.check(spec, answer)
      },
      now,
      newId: randomId,
      tab,
    }),
  }
  return { parts, app: new AppState(parts, pagesOf(parts)) }
}
