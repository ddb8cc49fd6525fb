import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { LessonMeta } from '#core/course/types.ts'
import Search from '#ui/search/Search.svelte'
import type { Searched } from '#ui/search/entries.ts'
import Glossary from '#ui/views/Glossary.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const exercise = { kind: 'query' as const, difficulty: 'easy' as const, covers: [], version: 1 }
const lesson: LessonMeta = {
  slug: 'joins',
  number: '4.1',
  title: 'Inner joins',
  part: 'Joining',
  summary: 'Pair rows.',
  minutes: 30,
  dataset: 'shop',
  covers: ['T3.1.2'],
  exercises: [{ ...exercise, id: 'joins/pairs', slug: 'pairs', title: 'Orders with names' }],
}
const terms = [
  { term: 'alias', html: '<p>A <em>name</em> that a query gives.</p>', lesson: 'joins' },
  { term: 'join', html: '<p>Rows in pairs.</p>', lesson: 'joins' },
]
const searched: Searched = {
  parts: [{ number: 4, title: 'Joining', summary: '', lessons: [lesson], quizzes: [], planned: [] }],
  sheets: [{ section: 3, title: 'Advanced SQL', summary: 'Joins and more.' }],
  datasets: [{ name: 'birdstrikes', title: 'Bird strikes', summary: 'Real reports.', source: 'FAA.' }],
  index: { headings: [{ lesson: 'joins', text: 'No partner' }], terms },
  topics: [
    {
      id: 'T3.1',
      title: 'Joins',
      topics: [
        { id: 'T3.1.2', name: 'INNER JOIN' },
        { id: 'T3.1.6', name: 'CROSS JOIN' },
      ],
    },
  ],
}

const field = page.getByRole('combobox', { name: 'Search' })
const options = (): string[] =>
  page
    .getByRole('option')
    .elements()
    .map((option) => option.querySelector('.title')?.textContent ?? '')
const chosen = (): string | null | undefined => {
  const id = field.element().getAttribute('aria-activedescendant')
  return id && document.getElementById(id)?.querySelector('.title')?.textContent
}

async function grave(): Promise<string[]> {
  const { violations } = await axe.run(document.body)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

async function opened(load = () => Promise.resolve(searched)): Promise<void> {
  await render(Search, { load })
  await userEvent.keyboard('{Control>}k{/Control}')
}

afterEach(() => history.replaceState(null, '', '#'))

test('Ctrl-K opens the search with lessons first, and closes it', async () => {
  await opened()
  await expect.element(field).toHaveFocus()
  expect(options()[0]).toBe('Inner joins')
  expect(await grave()).toEqual([])
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test.each([
  ['inner joins', 'Inner joins', '#/lesson/joins'],
  ['orders with', 'Orders with names', '#/lesson/joins/pairs'],
  ['partner', 'No partner', '#/lesson/joins?at=no-partner'],
  ['alias', 'alias', '#/lesson/joins?at=term-alias'],
  ['cross', 'CROSS JOIN', '#/topics'],
  ['T3.1.2', 'INNER JOIN', '#/lesson/joins'],
  ['sheet', 'Cheat sheet: Advanced SQL', '#/sheet/3'],
  ['bird strikes', 'Database: Bird strikes', '#/dataset/birdstrikes'],
  ['databases', 'Databases', '#/datasets'],
  ['glossary', 'Glossary', '#/glossary'],
])('%s leads to %s at %s', async (query, first, hash) => {
  await opened()
  await userEvent.fill(field, query)
  expect(options()[0]).toBe(first)
  await userEvent.keyboard('{Enter}')
  expect(location.hash).toBe(hash)
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('a link that was followed just before it opens does not close it', async () => {
  await render(Search, { load: () => Promise.resolve(searched) })
  const followed = new Promise((done) => addEventListener('hashchange', done, { once: true }))
  location.hash = '#/dataset/shop'
  dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))
  await followed
  await expect.element(field).toHaveFocus()
})

test('the arrow keys choose, round the ends, and what is chosen is told', async () => {
  await opened()
  await userEvent.fill(field, 'join')
  const all = options()
  expect(chosen()).toBe(all[0])
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(chosen).toBe(all[1])
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  await expect.poll(chosen).toBe(all.at(-1))
  await userEvent.fill(field, 'joi')
  await expect.poll(chosen).toBe(options()[0])
  await expect.element(page.getByRole('status')).toHaveTextContent(`${options().length} fit`)
})

test('where nothing fits the search says so and Enter does nothing', async () => {
  await opened()
  await userEvent.fill(field, 'zebra')
  await expect.element(page.getByRole('status')).toHaveTextContent('Nothing fits.')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(await grave()).toEqual([])
})

test('an index that does not come is told, and comes when the search is opened again', async () => {
  let tries = 0
  await opened(() => (tries++ === 0 ? Promise.reject(new Error('No network.')) : Promise.resolve(searched)))
  await expect.element(page.getByRole('status')).toHaveTextContent('could not be loaded: No network.')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(field).toHaveFocus()
})

test('the glossary leads to lessons, and narrows down', async () => {
  history.replaceState(null, '', '#/glossary?at=join')
  await render(Glossary, { terms, lessons: [lesson] })
  await expect.element(page.getByText('join', { exact: true })).toHaveFocus()
  const links = page.getByRole('link', { name: '4.1 Inner joins' })
  expect(links.elements().map((link) => link.getAttribute('href'))).toEqual([
    '#/lesson/joins?at=term-alias',
    '#/lesson/joins?at=term-join',
  ])
  expect(await grave()).toEqual([])
  await userEvent.fill(page.getByRole('searchbox', { name: 'Find a term' }), 'ali')
  await expect.element(page.getByText('1 term', { exact: true })).toBeVisible()
  expect(links.elements()).toHaveLength(1)
})
