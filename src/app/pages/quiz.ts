import type { QuizMeta } from '#core/course/types.ts'
import { QuizView } from '#state/quiz.svelte.ts'
import { mapText } from '#ui/course/messages.ts'
import { once } from '#ui/shared/once.ts'
import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Drawing, type Page, type RouteOf } from './page.ts'

/** A quiz or an assessment; an attempt stays as the learner left it. */
export function quizPage(parts: AppParts): Page<RouteOf<'quiz'>> {
  const { content, course, database, workbench, settings, router, quizTools } = parts
  const fetch = once(() => import('#ui/views/Quiz.svelte'))
  let open: { view: QuizView; drawing: Drawing } | undefined

  const metaOf = (slug: string): QuizMeta | undefined => content.quizzes.find((quiz) => quiz.slug === slug)

  async function load(slug: string, known: Promise<void>): Promise<NonNullable<typeof open>> {
    const [quiz, { default: Quiz }] = await Promise.all([content.loadQuiz(slug), fetch(), known])
    const view = new QuizView(quiz, { workbench, settings, ...quizTools(slug) })
    const props = {
      view,
      lessons: course.lessons,
      get seed() {
        return router.current.name === 'quiz' ? router.current.seed : undefined
      },
    }
    return { view, drawing: drawing(Quiz, props) }
  }

  return {
    name: 'quiz',
    place: ({ slug }) => {
      const quiz = metaOf(slug)
      if (!quiz) return undefined
      const title = mapText.quiz[quiz.kind](quiz.title)
      const part = content.parts.find(({ number }) => number === quiz.part)
      return { key: slug, title: appTexts.title(title), crumb: { ...(part && { part: part.title }), title } }
    },
    async enter({ slug, seed }, visit) {
      const quiz = metaOf(slug)
      const opened = quiz?.dataset ? database.open(quiz.dataset, `quiz/${slug}`) : undefined
      const attempt = open?.view.attempt
      const other = seed !== undefined && attempt && attempt.seed !== seed
      if (open?.view.quiz.slug !== slug || other) open = undefined
      const here = open ?? (await load(slug, visit.known()))
      // Where the record comes late, an attempt that was left comes with it.
      await visit.withRecord(async () => {
        visit.show(here.drawing)
        open = here
        here.view.resume(seed)
        await opened
      })
    },
    failed: appTexts.quizFailed,
    fetch,
  }
}
