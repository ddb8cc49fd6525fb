import type { QuizMeta } from '#core/course/types.ts'
import { QuizView, type QuizTools } from '#state/quiz.svelte.ts'
import type { CourseState } from '#state/course.svelte.ts'
import type { Database } from '#state/database.svelte.ts'
import type { ExerciseKeeper } from '#state/exercise-state.svelte.ts'
import type { ImportTable } from '#state/import-table.svelte.ts'
import { LessonView } from '#state/lesson.svelte.ts'
import type { Offline } from '#state/offline.svelte.ts'
import type { Sqlite } from '#engine/sqlite/sqlite.ts'
import type { PatternFind } from '#state/pattern-find.ts'
import type { Playground } from '#state/playground.svelte.ts'
import type { Progress } from '#state/progress.svelte.ts'
import { shareTexts } from '#state/messages.ts'
import { fetchQuery, unpackQuery } from '#state/share.ts'
import type { ReviewSession } from '#state/review-session.svelte.ts'
import type { Reviews } from '#state/reviews.svelte.ts'
import type { Settings } from '#state/settings.svelte.ts'
import type { GenerateRows } from '#state/generate-rows.svelte.ts'
import type { Tools } from '#state/tools.svelte.ts'
import type { WorkspaceManager } from '#state/workspace-manager.svelte.ts'
import type { Workbench } from '#state/workbench.svelte.ts'
import type { EditorDocument } from '#state/workbench-types.ts'
import type { Course } from './lessons.ts'
import { appTexts } from './messages.ts'
import { comesLater, loadPage, type Page } from './pages.ts'
import { registerWorker } from './register-worker.ts'
import type { Router } from './router.svelte.ts'
import type { Route } from './routes.ts'

/** Everything the page is made of. */
export interface AppParts {
  router: Router
  content: Course
  course: CourseState
  reviews: Reviews
  /** A session with what is due now. */
  review: (first?: string) => ReviewSession
  settings: Settings
  progress: Progress
  database: Database
  workbench: Workbench
  /** What the panels beside the editor read with. */
  tools: Tools
  generate: GenerateRows
  playground: Playground
  workspaces: WorkspaceManager
  imports: ImportTable
  /** Makes what looks for regular expressions in a grid. */
  patternFind: () => PatternFind
  sqlite: Sqlite
  offline: Offline
  keeper: ExerciseKeeper
  /** What a quiz, by its slug, works with beside the workbench. */
  quizTools: (slug: string) => Omit<QuizTools, 'workbench' | 'settings'>
}

// Progress comes from the device in some milliseconds; where storage hangs the lesson does not wait for it.
const patience = 400

/** Resolves with the work, or without it when it takes too long. */
const soon = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, patience))])

/** The page: what stands at the address. */
export class AppState {
  readonly parts: AppParts
  #lesson = $state.raw<LessonView>()
  #quiz = $state.raw<QuizView>()
  #failure = $state<string>()
  #review = $state.raw<ReviewSession>()
  #page = $state.raw<Page>()
  #offlineAsked = false
  // What to say of a query that came with the address.
  #arrived: string | undefined

  constructor(parts: AppParts) {
    this.parts = parts
  }

  /** The lesson at the address, once its file is here. */
  get lesson(): LessonView | undefined {
    return this.#lesson
  }

  /** The review at the address. */
  get review(): ReviewSession | undefined {
    return this.#review
  }

  /** The page at the address that comes by itself, once its files are here. */
  get page(): Page | undefined {
    return this.#page
  }

  /** The quiz at the address, once its file is here. */
  get quiz(): QuizView | undefined {
    return this.#quiz
  }

  get #quizMeta(): QuizMeta | undefined {
    const route = this.parts.router.current
    if (route.name !== 'quiz') return undefined
    return this.parts.content.quizzes.find(({ slug }) => slug === route.slug)
  }

  /** Why the lesson or the quiz at the address can't be shown. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** The place's name, for the window and the top bar. */
  get title(): string {
    const route = this.parts.router.current
    if (route.name === 'home') return appTexts.home
    if (route.name === 'playground' || route.name === 'query' || route.name === 'file')
      return appTexts.title(appTexts.playground)
    if (route.name === 'review' || route.name === 'topics') return appTexts.title(appTexts[route.name])
    if (route.name === 'glossary') return appTexts.title(appTexts.glossary)
    if (route.name === 'sheet') {
      const sheet = this.parts.content.sheets.find(({ section }) => String(section) === route.section)
      return appTexts.title(sheet?.title ?? appTexts.missing)
    }
    if (route.name === 'quiz') return appTexts.title(this.#quizMeta?.title ?? appTexts.missing)
    const title = route.name === 'lesson' ? this.parts.content.placeOf(route.slug)?.meta.title : undefined
    return appTexts.title(title ?? appTexts.missing)
  }

  /** Whether the address names something that exists. */
  get exists(): boolean {
    const route = this.parts.router.current
    if (route.name === 'lesson') return this.parts.content.placeOf(route.slug) !== undefined
    if (route.name === 'quiz') return this.#quizMeta !== undefined
    if (route.name === 'sheet')
      return this.parts.content.sheets.some(({ section }) => String(section) === route.section)
    return route.name !== 'missing'
  }

  /** Goes where the address says. */
  async follow(route: Route): Promise<void> {
    this.#failure = undefined
    this.parts.reviews.refresh()
    if (route.name === 'home') await this.#afterProgress('home', () => this.#warm())
    if (route.name === 'review') await this.#afterProgress('review', () => this.#enterReview(route.exercise))
    if (this.exists && comesLater(route.name)) await this.#enterPage(route)
    if (route.name === 'playground') await this.#afterProgress('playground', () => this.#enterPlayground())
    if (route.name === 'query' || route.name === 'file')
      await this.#afterProgress(route.name, () => this.#receive(route))
    if (route.name === 'quiz' && this.exists) await this.#openQuiz(route.slug, route.seed)
    if (route.name === 'lesson' && this.exists) await this.#openLesson(route.slug, route.exercise)
  }

  /** Does what needs the learner's record: soon without it where storage hangs, and again when it comes after all. */
  async #afterProgress(name: Route['name'], work: () => Promise<void>): Promise<void> {
    const { progress, router } = this.parts
    const stillHere = (): boolean => router.current.name === name
    await soon(progress.load())
    if (!stillHere()) return
    const late = !progress.loaded
    await work()
    if (!late) return
    await progress.load()
    if (stillHere()) await work()
  }

  // A review that is under way goes on, unless another exercise is asked for; a new one takes what is due by then.
  async #enterReview(first: string | undefined): Promise<void> {
    const held = this.#review
    const inTurn = held?.cards[held.place]?.exercise.id
    if (!held || held.over || (first !== undefined && first !== inTurn))
      this.#review = this.parts.review(first)
    await this.#review?.open()
  }

  async #enterPage(route: Route): Promise<void> {
    this.#page = undefined
    try {
      const page = await loadPage(route, this.parts.content)
      if (this.parts.router.current === route) this.#page = page
    } catch (error) {
      this.#failure = appTexts.pageFailed(error instanceof Error ? error.message : String(error))
    }
  }

  async #enterPlayground(): Promise<void> {
    const arrived = this.#arrived
    this.#arrived = undefined
    await this.parts.playground.enter()
    if (arrived !== undefined) this.parts.database.notice = arrived
  }

  // A query from elsewhere gets a tab of its own, and is never run by itself.
  async #receive(route: Extract<Route, { name: 'query' | 'file' }>): Promise<void> {
    try {
      const query =
        route.name === 'query'
          ? await unpackQuery(route.packed)
          : { dataset: '', ...(await fetchQuery(decodeURIComponent(route.path), document.baseURI)) }
      this.parts.playground.receive(query)
      this.#arrived = shareTexts.arrived
    } catch (error) {
      this.#arrived = error instanceof Error ? error.message : String(error)
    }
    this.parts.router.replace('#/playground')
  }

  // While the learner looks at the map, the lesson they will most likely open gets its database.
  async #warm(): Promise<void> {
    const { course, database } = this.parts
    const lesson = course.continueAt?.lesson ?? course.startAt
    if (lesson && !database.dataset) await database.open(lesson.dataset, `lesson/${lesson.slug}`)
  }

  /** Makes the course ready for offline use, once. */
  goOffline(): void {
    if (this.#offlineAsked) return
    this.#offlineAsked = true
    void registerWorker(this.parts.offline)
  }

  /** Seconds that the learner was on the exercise that is open. */
  spend(seconds: number): void {
    const current = this.#lesson?.current
    if (current) this.parts.progress.spent(current.exercise.id, seconds)
  }

  async #openQuiz(slug: string, seed: string | undefined): Promise<void> {
    const { content, database, progress, workbench, settings, quizTools } = this.parts
    const dataset = this.#quizMeta?.dataset
    const opened = dataset ? database.open(dataset, `quiz/${slug}`) : undefined
    const other = seed !== undefined && this.#quiz?.attempt && this.#quiz.attempt.seed !== seed
    if (this.#quiz?.quiz.slug !== slug || other) {
      this.#quiz = undefined
      try {
        const [quiz] = await Promise.all([content.loadQuiz(slug), soon(progress.load())])
        const now = this.parts.router.current
        if (now.name !== 'quiz' || now.slug !== slug) return
        this.#quiz = new QuizView(quiz, { workbench, settings, ...quizTools(slug) })
      } catch (error) {
        this.#failure = appTexts.quizFailed(error instanceof Error ? error.message : String(error))
        return
      }
    }
    this.#quiz.resume(seed)
    // Where the record comes late, an attempt that was left comes with it.
    if (!progress.loaded) void progress.load().then(() => this.#quiz?.resume(seed))
    await opened
  }

  async #openLesson(slug: string, exercise: string | undefined): Promise<void> {
    const dataset = this.parts.content.placeOf(slug)?.meta.dataset
    // The database comes while the lesson's text comes.
    const opened = dataset ? this.parts.database.open(dataset, `lesson/${slug}`) : undefined
    if (this.#lesson?.lesson.slug !== slug) {
      this.#lesson = undefined
      const view = await this.#load(slug)
      const now = this.parts.router.current
      if (!view || now.name !== 'lesson' || now.slug !== slug) return
      this.#lesson = view
    }
    const view = this.#lesson
    const open = view.exercises.find(({ passed }) => !passed) ?? view.exercises[0]
    view.open(exercise ?? view.current?.exercise.slug ?? open?.exercise.slug)
    await opened
  }

  async #load(slug: string): Promise<LessonView | undefined> {
    const { content, database, workbench, settings, progress, keeper } = this.parts
    const place = content.placeOf(slug)
    if (!place) return undefined
    try {
      const [lesson] = await Promise.all([content.load(slug), soon(progress.load())])
      const saved = () => progress.storageNote
      const tools = { database, workbench, settings, keeper, saved, free: freeDocument(keeper) }
      const visit = (lesson: string, exercise?: string) => {
        progress.visit(lesson, exercise)
      }
      return new LessonView(lesson, place, { ...tools, visit })
    } catch (error) {
      this.#failure = appTexts.lessonFailed(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }
}

/** The editor's text of a lesson while no exercise is open, kept like a draft. */
const freeDocument =
  (keeper: ExerciseKeeper) =>
  (lesson: string): EditorDocument => {
    const context = `${lesson}/free`
    return {
      context,
      get text() {
        return keeper.view(context)?.draft?.sql ?? ''
      },
      set text(sql) {
        keeper.draft(context, sql)
      },
    }
  }
