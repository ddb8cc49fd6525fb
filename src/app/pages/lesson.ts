import type { ExerciseKeeper } from '#state/exercise-state.svelte.ts'
import type { Lesson as CompiledLesson } from '#core/course/types.ts'
import { LessonView, type LessonPlace } from '#state/lesson.svelte.ts'
import type { EditorDocument } from '#state/workbench-types.ts'
import { loadHistoryParts } from '#ui/transactions/load-history-parts.ts'
import Lesson from '#ui/views/Lesson.svelte'
import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Drawing, type Page, type RouteOf } from './page.ts'

/** A lesson with its exercises; it stays as the learner left it until another one is opened. */
export function lessonPage(parts: AppParts): Page<RouteOf<'lesson'>> {
  const { content, database, histories, workbench, settings, progress, keeper } = parts
  const tools = {
    ...{ database, histories, workbench, settings, keeper, free: freeDocument(keeper) },
    saved: () => progress.storageNote,
    visit: (lesson: string, exercise?: string) => {
      progress.visit(lesson, exercise)
    },
  }
  let open: { view: LessonView; drawing: Drawing } | undefined

  async function load(place: LessonPlace, known: Promise<void>): Promise<NonNullable<typeof open>> {
    const lesson = await content.load(place.meta.slug)
    // What is drawn below must not move when they come.
    await Promise.all([known, hasHistories(lesson) && loadHistoryParts()])
    const view = new LessonView(lesson, place, tools)
    return { view, drawing: drawing(Lesson, { view }) }
  }

  return {
    name: 'lesson',
    scrolls: true,
    place: ({ slug }) => {
      const place = content.placeOf(slug)
      if (!place) return undefined
      const { number, title } = place.meta
      const crumb = { part: place.part.title, title: `${number} ${title}` }
      return { key: slug, title: appTexts.title(title), crumb }
    },
    async enter({ slug, exercise }, visit) {
      const place = content.placeOf(slug)
      if (!place) return
      // The database comes while the lesson's text comes.
      const opened = database.open(place.meta.dataset, `lesson/${slug}`)
      if (open?.view.lesson.slug !== slug) open = undefined
      const here = open ?? (await load(place, visit.known()))
      if (!visit.show(here.drawing)) return
      open = here
      const { view } = here
      const next = view.exercises.find(({ passed }) => !passed) ?? view.exercises[0]
      view.open(exercise ?? view.current?.exercise.slug ?? next?.exercise.slug)
      await opened
    },
    failed: appTexts.lessonFailed,
    fetch: loadHistoryParts,
    spend: (seconds) => {
      const current = open?.view.current
      if (current) progress.exercises.spent(current.exercise.id, seconds)
    },
  }
}

const hasHistories = ({ blocks, exercises }: CompiledLesson): boolean =>
  blocks.some(({ kind }) => kind === 'history') ||
  exercises.some(({ check: { kind } }) => kind === 'history' || kind === 'outcomes')

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
