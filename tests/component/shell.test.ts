import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { LessonMeta, Part } from '#core/course/types.ts'
import type { Review } from '#core/review/schedule.ts'
import { CourseState, type ProgressView } from '#state/course.svelte.ts'
import { Reviews } from '#state/reviews.svelte.ts'
import { Offline } from '#state/offline.svelte.ts'
import { Settings } from '#state/settings.svelte.ts'
import type { ExerciseState } from '#state/exercise-state.svelte.ts'
import type { Workbench } from '#state/workbench.svelte.ts'
import type { HistoryEntry } from '#state/workbench-types.ts'
import { paint } from '#ui/course/paint.ts'
import { leftWhen } from '#ui/course/when.ts'
import SettingsDialog from '#ui/settings/SettingsDialog.svelte'
import Home from '#ui/views/Home.svelte'
import TopBar from '#ui/views/TopBar.svelte'
import CommandBar from '#ui/workbench/CommandBar.svelte'
import NoticeLine from '#ui/workbench/NoticeLine.svelte'
import HistoryPanel from '#ui/workbench/HistoryPanel.svelte'
import { byDay } from '#ui/workbench/history.ts'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

// What outside tests find the workbench by: no other button may be called so.
const reserved = /run|check|stop|reset|hint|solution/i

function lesson(slug: string, title: string): LessonMeta {
  const exercise = {
    title: `Exercise of ${title}`,
    kind: 'query' as const,
    difficulty: 'easy' as const,
    covers: [],
    version: 1,
  }
  return {
    slug,
    number: '1.1',
    title,
    part: 'First rows',
    summary: 'Ask one table.',
    minutes: 12,
    dataset: 'shop',
    covers: [],
    exercises: [
      { ...exercise, id: `${slug}/one`, slug: 'one' },
      { ...exercise, id: `${slug}/two`, slug: 'two' },
    ],
  }
}

const parts: Part[] = [
  {
    number: 1,
    title: 'First rows',
    summary: 'Ask one table for what you need.',
    lessons: [lesson('select', 'SELECT'), lesson('where', 'WHERE')],
    quizzes: [],
    planned: ['Sorting'],
  },
  { number: 2, title: 'Joins', summary: 'Pair rows.', lessons: [], quizzes: [], planned: ['Inner joins'] },
]
const draft = { sql: 'SELECT name\nFROM customers', at: Date.now() - 60_000 }
const begun: ProgressView = {
  record: (id) => {
    if (id === 'where/one') return { attempts: 2, draft }
    return id.startsWith('select/') ? { attempts: 1, passedAt: 1 } : undefined
  },
  position: { lesson: 'where', exercise: 'one', at: 1 },
}
const nothing: ProgressView = { record: () => undefined, position: undefined }

/** The course and its reviews as a learner stands in them; each pass was at `passedAt`. */
function standing(of: ProgressView, passedAt = Date.now()): { course: CourseState; reviews: Reviews } {
  const course = new CourseState(parts, of)
  const pass: Review[] = [{ at: passedAt, rating: 'good' }]
  const reviewsOf = (id: string): Review[] => (of.record(id)?.passedAt === undefined ? [] : pass)
  return { course, reviews: new Reviews(course, reviewsOf, Date.now) }
}

async function serious(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

const names = (): string[] =>
  [...document.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  )

afterEach(() => {
  document.documentElement.removeAttribute('data-theme')
})

test.each(['light', 'dark'])('home greets someone new (%s)', async (theme) => {
  document.documentElement.dataset.theme = theme
  await render(Home, { ...standing(nothing), version: '0.1.0', offline: 'ready' })
  const start = page.getByRole('link', { name: 'Start the first lesson' })
  await expect.element(start).toHaveAttribute('href', '#/lesson/select')
  expect(await serious()).toEqual([])
  expect(names().filter((name) => reserved.test(name))).toEqual([])
})

test('home leads back to the exercise with the last query', async () => {
  await render(Home, { ...standing(begun), version: '0.1.0', offline: 'unavailable' })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('WHERE')
  const go = page.getByRole('link', { name: 'Continue the lesson' })
  await expect.element(go).toHaveAttribute('href', '#/lesson/where/one')
  await expect.element(page.getByText('Your query, as you left it a moment ago')).toBeInTheDocument()
  expect(await serious()).toEqual([])
})

test('the map tells what is done, where one is, and what is to come', async () => {
  await render(Home, { ...standing(begun), version: '0.1.0', offline: 'ready' })
  const map = page.getByRole('navigation', { name: 'Course', exact: true })
  const said = map.element().textContent.replaceAll(/\s+/g, ' ')
  expect(said).toMatch(/SELECT ?, done/)
  expect(said).toMatch(/WHERE ?, you are here/)
  expect(said).toMatch(/Sorting ?, to come/)
  expect(map.getByRole('link').elements()).toHaveLength(2)
})

test('what is due stands on the course page and on the map, with a way to begin', async () => {
  const week = 7 * 86_400_000
  await render(Home, { ...standing(begun, Date.now() - week), version: '0.1.0', offline: 'ready' })
  const section = page.getByRole('region', { name: 'Due for review' })
  await expect.element(section.getByText('2 exercises')).toBeVisible()
  const start = section.getByRole('link', { name: 'Start the review' })
  await expect.element(start).toHaveAttribute('href', '#/review')
  const map = page.getByRole('navigation', { name: 'Course', exact: true })
  expect(map.element().textContent.replaceAll(/\s+/g, ' ')).toMatch(/SELECT ?, done ?, due for review/)
  expect(map.element().textContent).not.toMatch(/WHERE[^S]*due for review/)
  expect(await serious()).toEqual([])
})

test('with nothing due the course page says when the next is; before any pass it says nothing', async () => {
  const screen = await render(Home, { ...standing(begun), version: '0.1.0', offline: 'ready' })
  await expect.element(screen.getByText(/^Nothing to review now. The next is due in 3 days.$/)).toBeVisible()
  await screen.rerender(standing(nothing))
  await expect.element(page.getByText('Due for review')).not.toBeInTheDocument()
})

test('the top bar names the place and what its buttons do', async () => {
  const ontheme = vi.fn()
  const onsettings = vi.fn()
  const onsearch = vi.fn()
  const place = { view: 'lesson', part: 'First rows', title: '1.2 WHERE' } as const
  const bar = {
    place,
    theme: 'light',
    offline: true,
    update: 'none',
    ontheme,
    onsettings,
    onsearch,
    onupdate: vi.fn(),
  } as const
  await render(TopBar, bar)
  await expect.element(page.getByText('1.2 WHERE')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Switch to the dark theme' }))
  expect(ontheme).toHaveBeenCalledOnce()
  await userEvent.click(page.getByRole('button', { name: 'Settings' }))
  expect(onsettings).toHaveBeenCalledOnce()
  await userEvent.click(page.getByRole('button', { name: 'Search' }))
  expect(onsearch).toHaveBeenCalledOnce()
  expect(await serious()).toEqual([])
  expect(names().filter((name) => reserved.test(name))).toEqual([])
})

test('a new version is taken once, and other tabs that hold it up are named', async () => {
  const offline = new Offline()
  const take = vi.fn()
  offline.update()
  offline.announce(take)
  const bar = {
    place: { view: 'course' },
    theme: 'light',
    ontheme: vi.fn(),
    onsettings: vi.fn(),
    onsearch: vi.fn(),
  } as const
  const props = () => ({ ...bar, update: offline.updatePhase, onupdate: () => offline.update() })
  const screen = await render(TopBar, props())
  const button = page.getByRole('banner').getByRole('button').first()
  await expect.element(button).toHaveTextContent('New version: load it')
  await userEvent.click(button)
  await screen.rerender(props())
  await expect.element(button).toHaveTextContent('Loading the new version')
  offline.update()
  expect(take).toHaveBeenCalledOnce()
  offline.holdUp()
  await screen.rerender(props())
  await expect.element(button).toHaveTextContent('Close the other tabs of Tupelo')
})

test('settings change at once, and a file goes in with what came of it', async () => {
  const settings = new Settings({ get: () => null, set: () => undefined }, false)
  const onimport = vi.fn((file: File) => Promise.resolve(`Read ${file.name}.`))
  const onexport = vi.fn(() => Promise.reject(new Error('full')))
  const props = { open: true, settings, storageNote: 'Kept here.', onclose: vi.fn(), onexport, onimport }
  const { container } = await render(SettingsDialog, props)
  await userEvent.click(page.getByRole('radio', { name: 'Dark' }))
  expect(settings.theme).toBe('dark')
  await userEvent.click(page.getByRole('button', { name: 'Larger code' }))
  await expect.element(page.getByText('15 px')).toBeVisible()
  await userEvent.click(page.getByRole('checkbox', { name: 'Keep everything still' }))
  expect(settings.reducedMotion).toBe('reduce')
  await userEvent.click(page.getByRole('radio', { name: 'Go on, as psql does' }))
  expect(settings.afterError).toBe('go on')
  const input = container.ownerDocument.querySelector('input[type=file]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, new File(['{}'], 'mine.json', { type: 'application/json' }))
  await expect.element(page.getByText('Read mine.json.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Save to a file' }))
  await expect.element(page.getByText('The file could not be made.')).toBeVisible()
  expect(await serious()).toEqual([])
  expect(names().filter((name) => reserved.test(name))).toEqual([])
})

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({
  sql: 'SELECT 1',
  at: Date.now(),
  ok: true,
  ms: 2,
  stopped: false,
  ...more,
})

test('the history gives back what was executed, whatever words are in it', async () => {
  const onpick = vi.fn()
  const history = [
    entry({ sql: 'ALTER TABLE t ADD CHECK (x > 0)', at: Date.now() - 10 }),
    entry({ sql: 'SELECT  now()\nFROM t', ok: false, code: '57014', stopped: true }),
  ]
  await render(HistoryPanel, { history, onpick, onclear: vi.fn() })
  expect(names().filter((name) => reserved.test(name))).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /was ended/ }))
  expect(onpick).toHaveBeenCalledWith('SELECT  now()\nFROM t')
  expect(await serious()).toEqual([])
})

test('the history goes only when asked twice, and the focus is never lost', async () => {
  const onclear = vi.fn()
  const screen = await render(HistoryPanel, { history: [entry({})], onpick: vi.fn(), onclear })
  const clear = page.getByRole('button', { name: 'Clear', exact: true })
  const keep = page.getByRole('button', { name: 'Keep them' })
  await clear.click()
  await expect.element(keep).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(clear).toHaveFocus()
  expect(onclear).not.toHaveBeenCalled()
  await clear.click()
  expect(await serious()).toEqual([])
  await page.getByRole('button', { name: 'Clear them' }).click()
  expect(onclear).toHaveBeenCalledOnce()
  await screen.rerender({ history: [] })
  await expect.element(page.getByText(/^What you run is kept here/)).toBeVisible()
})

test('a notice that is dismissed gives the focus back to where it came from', async () => {
  const before = document.createElement('button')
  document.body.append(before)
  before.focus()
  const screen = await render(NoticeLine, { text: 'Done.', ondismiss: () => void screen.unmount() })
  const dismiss = page.getByRole('button', { name: 'Dismiss' })
  ;(dismiss.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(dismiss).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement).toBe(before)
  before.remove()
})

test('history is told by days, newest first', () => {
  const now = new Date(2026, 2, 10, 12).getTime()
  const at = [
    new Date(2026, 2, 8, 9),
    new Date(2026, 2, 10, 1),
    new Date(2026, 2, 9, 23),
    new Date(2026, 2, 10, 11),
  ]
  const days = byDay(
    at.map((date) => entry({ at: date.getTime() })),
    now,
  )
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['Sunday 8 March', 1],
  ])
})

test('when a query was left', () => {
  const now = new Date(2026, 2, 10, 12).getTime()
  const said = (...date: [number, number, number, number]) => leftWhen(new Date(...date).getTime(), now)
  expect(leftWhen(now - 1000, now)).toBe('a moment ago')
  expect(said(2026, 2, 10, 9)).toBe('today at 09:00')
  expect(said(2026, 2, 9, 23)).toBe('yesterday')
  expect(said(2026, 2, 6, 23)).toBe('on Friday')
  expect(said(2026, 1, 3, 1)).toBe('on 3 February')
  expect(said(2025, 1, 3, 1)).toBe('on 3 February 2025')
})

test('a query is painted line by line and cut', () => {
  const lines = paint("SELECT 'a\nb', 1 -- from\nFROM t\nWHERE x", 3)
  expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
    "SELECT 'a",
    "b', 1 -- from",
    'FROM t',
  ])
  const coloured = lines.flat().filter((piece) => piece.class !== '')
  expect(coloured.map(({ text, class: colour }) => `${colour}:${text}`)).toEqual([
    'k:SELECT',
    "s:'a",
    "s:b'",
    'n:1',
    'c:-- from',
    'k:FROM',
  ])
})

function bar(phase: 'booting' | 'ready' | 'running', checking = false) {
  const run = vi.fn(() => Promise.resolve())
  const stop = vi.fn(() => Promise.resolve())
  const reset = vi.fn(() => Promise.resolve())
  const check = vi.fn(() => Promise.resolve())
  const running = phase === 'running'
  // The class has private parts; the bar reads these alone.
  const workbench = { engine: { phase }, running, elapsedMs: 800, datasetTitle: 'Shop', run, stop, reset }
  const props = {
    workbench: workbench as unknown as Workbench,
    exercise: { check, checking } as unknown as ExerciseState,
    main: 'check' as const,
    title: 'Exercise 1',
    items: [],
    onmenu: vi.fn(),
  }
  return { props, run, stop, reset, check }
}

const press = (name: string): void => {
  const button = page.getByRole('button', { name, exact: true }).element()
  if (button instanceof HTMLElement) button.click()
}

test('the command bar: each button by its exact name, once, and it acts', async () => {
  const { props, run, stop, reset, check } = bar('ready')
  await render(CommandBar, props)
  for (const name of ['Reset', 'Stop', 'Run', 'Check']) {
    expect(page.getByRole('button', { name, exact: true }).elements()).toHaveLength(1)
    press(name)
  }
  expect([run, stop, reset, check].map((call) => call.mock.calls.length)).toEqual([1, 0, 1, 1])
  await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeDisabled()
  expect(await serious()).toEqual([])
})

test.each([
  ['booting', false, 0],
  ['running', false, 1],
  ['ready', true, 1],
] as const)('the command bar while %s (checking: %s)', async (phase, checking, stops) => {
  const { props, run, stop, reset, check } = bar(phase, checking)
  await render(CommandBar, props)
  for (const name of ['Reset', 'Stop', 'Run', 'Check']) press(name)
  expect([run, reset, check].map((call) => call.mock.calls.length)).toEqual([0, 0, 0])
  expect(stop).toHaveBeenCalledTimes(stops)
})
