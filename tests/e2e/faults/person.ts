import type { Page } from 'playwright'
import { expect } from 'vitest'
import { button, editorText, engineIs, gridRows, run, verdict, write } from '../../support/visit.ts'
import { exerciseOf } from '../answers-of-lessons.ts'

const lesson = '#/lesson/basic-select'
const solution = exerciseOf('basic-select', 'counter-list').read('solution.sql')

/** Waits until what the page shows fulfils the expectation: long, since a loaded machine is no fault. */
export const soon = <T>(shown: () => Promise<T>) => expect.poll(shown, { timeout: 60_000 })

/** Follows a link to a place in the course. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

/** The lesson is there to be read. */
export async function reads(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'SELECT, clause by clause' }).waitFor()
  await page.getByText('That is one statement, and the semicolon ends it.').waitFor()
}

/** What the course's list says of the lesson's n-th exercise. */
export const statusOf = (page: Page, place: number) =>
  page
    .getByRole('navigation', { name: 'Course', exact: true })
    .getByRole('link', { name: new RegExp(`^Exercise ${place}:`) })
    .getAttribute('aria-label')

/** Asks the database for 42 and gets it. */
export async function asks(page: Page): Promise<void> {
  await engineIs(page, 'ready')
  await run(page, 'select 42')
  await soon(() => gridRows(page)).toEqual([['42']])
}

/** What a person makes, and finds again after a reload if the page calls it saved. */
export interface Work {
  /** Where it is made. */
  hash: string
  /** What the page says when it is kept on the device. */
  saved: string
  make: (page: Page) => Promise<void>
  isThere: (page: Page) => Promise<void>
}

/** An exercise that is passed. */
export const pass: Work = {
  hash: `${lesson}/counter-list`,
  saved: 'Saved on this device',
  make: async (page) => {
    await reads(page)
    await engineIs(page, 'ready')
    await write(page, solution)
    await button(page, 'Check').click()
    await soon(() => verdict(page).textContent()).toContain('Passed')
  },
  isThere: async (page) => {
    await reads(page)
    await soon(async () => (await editorText(page)).trim()).toBe(solution.trim())
    await soon(() => statusOf(page, 1)).toMatch(/done$/)
  },
}

/** A query in the playground. */
export const query: Work = {
  hash: '#/playground',
  saved: 'Saved on this device',
  make: asks,
  isThere: (page) => soon(() => editorText(page)).toBe('select 42'),
}

/** A table in the playground. */
export const table: Work = {
  hash: '#/playground',
  saved: 'Saved on this device',
  make: async (page) => {
    await engineIs(page, 'ready')
    await run(page, 'create table kept (n int); insert into kept values (42);')
    await page.getByText('INSERT 0 1: 1 row added').waitFor()
  },
  isThere: async (page) => {
    await engineIs(page, 'ready')
    await run(page, 'select n from kept')
    await soon(() => gridRows(page)).toEqual([['42']])
  },
}

/** A thought that is not finished, which needs no database. */
export const draft: Work = {
  hash: `${lesson}/above-the-level`,
  saved: 'Saved on this device',
  make: async (page) => {
    await reads(page)
    await write(page, 'select a_thought')
  },
  isThere: async (page) => {
    await reads(page)
    await soon(() => editorText(page)).toBe('select a_thought')
  },
}

/** What must come of a fault. */
export interface Outcome {
  /** The database answers, or the page says these words of why it does not and what to do. */
  database?: RegExp
  /** What is made is on the device, or the page says in these words that it is not. */
  kept?: RegExp
}

/** Nothing goes round for ever. */
async function settled(page: Page): Promise<void> {
  await soon(() => page.locator('html').getAttribute('data-engine')).toMatch(/ready|failed/)
  await soon(() => page.locator('[aria-busy=true], [role=progressbar]').count()).toBe(0)
}

/** What stands in index.html for a page that does not start, and only that, is to be seen. */
export async function speaks(
  page: Page,
  part: 'late' | 'script' | 'file' | 'frame',
  words: RegExp,
): Promise<void> {
  await page.locator(`.start .${part}`).waitFor()
  expect(await page.locator('.start').innerText()).toMatch(words)
}

/** The page says why there is no database. */
export async function isTold(page: Page, words: RegExp): Promise<void> {
  await engineIs(page, 'failed')
  await soon(() => page.getByRole('alert').textContent()).toMatch(words)
}

/** The page tries again when it is asked to, and then there is a database. */
export async function recovers(page: Page): Promise<void> {
  await button(page, 'Try again').click()
  await works(page, [pass, query])
}

/** Makes each work where it is made, and sees that the page says truly how it is kept. */
export async function works(page: Page, all: Work[], kept?: RegExp): Promise<void> {
  for (const { hash, saved, make } of all) {
    await goTo(page, hash)
    await make(page)
    await page
      .getByText(kept ?? saved)
      .first()
      .waitFor()
  }
  if (!kept) await page.reload()
  for (const { hash, isThere } of all) {
    await goTo(page, hash)
    await isThere(page)
  }
}

/** All that a person does on a page: reads, answers, asks, comes back. */
export async function livesOn(page: Page, { database, kept }: Outcome = {}): Promise<void> {
  await reads(page)
  if (database) await isTold(page, database)
  await works(page, database ? [draft] : [pass, query], kept)
  if (database) {
    await goTo(page, '#/lesson/first-look')
    await page.getByRole('heading', { level: 1, name: 'What a database is, and a first look' }).waitFor()
    await goTo(page, '#/playground')
    await isTold(page, database)
  }
  await settled(page)
}

/** Where every person begins. */
export const start = pass.hash
