import type { ReviewSession } from '#state/review-session.svelte.ts'
import { once } from '#ui/shared/once.ts'
import { loadHistoryParts } from '#ui/transactions/load-history-parts.ts'
import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Drawing, type Page, type RouteOf } from './page.ts'

/** The exercises that are due. */
export function reviewPage({ review, reviews }: AppParts): Page<RouteOf<'review'>> {
  // What is due may be a history.
  const fetch = once(() => Promise.all([import('#ui/views/Review.svelte'), loadHistoryParts()]))
  let session = $state.raw<ReviewSession>()
  let shown: Drawing | undefined

  // A review that is under way goes on, unless another exercise is asked for; a new one takes what is due by then.
  function current(first: string | undefined): ReviewSession {
    const inTurn = session?.cards[session.place]?.exercise.id
    if (!session || session.over || (first !== undefined && first !== inTurn)) session = review(first)
    return session
  }

  return {
    name: 'review',
    place: () => ({ title: appTexts.title(appTexts.review) }),
    async enter({ exercise }, visit) {
      const [{ default: Review }] = await fetch()
      await visit.withRecord(() => {
        const begun = current(exercise)
        shown ??= drawing(Review, {
          get session() {
            return session ?? begun
          },
          get now() {
            return reviews.now
          },
          get upcoming() {
            return reviews.next
          },
          onagain: () => {
            reviews.refresh()
            void current(undefined).open()
          },
        })
        visit.show(shown)
        return begun.open()
      })
    },
    fetch,
  }
}
