import { expect, test } from 'vitest'
import { AppState } from '#app/app-state.svelte.ts'
import { drawing, type Page } from '#app/pages/page.ts'
import type { Pages } from '#app/pages/pages.ts'
import { Router } from '#app/router.svelte.ts'
import type { Route } from '#app/routes.ts'

const drawings = { slow: drawing(() => ({}), {}), fast: drawing(() => ({}), {}) }

/** An app with lessons `slow`, whose file comes or fails when it is told to, and `fast`; they are drawn as above. */
function app() {
  let [come, fail] = [(): void => undefined, (_: Error): void => undefined]
  const file = new Promise<void>((resolve, reject) => ([come, fail] = [resolve, reject]))
  const left: string[] = []
  const lesson: Page<Extract<Route, { name: 'lesson' }>> = {
    name: 'lesson',
    place: ({ slug }) => (slug in drawings ? { key: slug, title: slug } : undefined),
    enter: async ({ slug }, visit) => {
      if (slug === 'slow') await file
      if (!visit.show(drawings[slug as keyof typeof drawings])) left.push(slug)
    },
    failed: (why) => `No lesson: ${why}`,
  }
  const window = Object.assign(new EventTarget(), { location: { hash: '' } })
  const router = new Router(window as unknown as Window)
  router.start()
  const progress = { loaded: true, load: () => Promise.resolve() }
  const reviews = { refresh: () => undefined }
  const state = new AppState({ router, progress, reviews } as never, { lesson } as unknown as Pages)
  const go = (slug: string): Promise<void> => {
    window.location.hash = `#/lesson/${slug}`
    window.dispatchEvent(new Event('hashchange'))
    return state.follow(state.address)
  }
  return { state, go, left, come, fail }
}

test('a page that comes when another one was opened is not shown', async () => {
  const { state, go, left, come } = app()
  const first = go('slow')
  expect(state.drawing).toBeUndefined()
  await go('fast')
  expect(state.drawing).toBe(drawings.fast)
  come()
  await first
  expect(state.drawing).toBe(drawings.fast)
  expect(left).toEqual(['slow'])
})

test('a page that does not come says why, in its own words', async () => {
  const { state, go, fail } = app()
  fail(new Error('the network.'))
  await go('slow')
  expect(state.drawing?.props).toEqual({ text: 'No lesson: the network.' })
})

test('what a place is called is told by its page, and that there is none', async () => {
  const { state, go } = app()
  await go('fast')
  expect(state.address).toMatchObject({ page: { name: 'lesson' }, place: { title: 'fast' } })
  await go('none')
  expect(state.address).toMatchObject({
    page: { name: 'missing' },
    place: { title: 'No such page · Tupelo' },
  })
})
