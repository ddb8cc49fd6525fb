import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { button, editorText, engineIs, stored, verdict, write } from '../support/visit.ts'
import { exerciseOf } from './answers-of-lessons.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const lesson = '#/lesson/basic-select'
const solution = (slug: string): string => exerciseOf('basic-select', slug).read('solution.sql')

const statusOf = (page: Page, place: number) =>
  page
    .getByRole('navigation', { name: 'Course', exact: true })
    .getByRole('link', { name: new RegExp(`^Exercise ${place}:`) })
    .getAttribute('aria-label')

async function pass(page: Page, slug: string): Promise<void> {
  await engineIs(page, 'ready')
  await write(page, solution(slug))
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('Passed')
}

test('a reload keeps the draft, the attempts and the pass; the course leads back to it', async () => {
  const { page } = await here.visit(`${lesson}/counter-list`)
  await pass(page, 'counter-list')
  await page.evaluate((to) => (location.hash = to), `${lesson}/above-the-level`)
  await soon(() => editorText(page)).toBe('')
  await write(page, 'select nothing_yet')
  await button(page, 'Check').click()
  await soon(() => verdict(page).textContent()).toContain('nothing_yet')
  await page.getByText('Saved on this device').waitFor()
  await soon(() => stored(page)).toContain('"passed":false,"step":"error","sql":"select nothing_yet"')

  await page.reload()
  await soon(() => editorText(page)).toBe('select nothing_yet')
  await soon(() => statusOf(page, 1)).toMatch(/done$/)
  expect(await statusOf(page, 2)).toMatch(/tried$/)
  await page.getByRole('link', { name: 'Tupelo, the course' }).click()
  await page.getByText('Continue where you left off').waitFor()
  await page.getByText('select nothing_yet').waitFor()
  await page.getByRole('link', { name: 'Continue the lesson' }).click()
  await soon(() => editorText(page)).toBe('select nothing_yet')
  await page.evaluate((to) => (location.hash = to), `${lesson}/counter-list`)
  await soon(async () => (await editorText(page)).trim()).toBe(solution('counter-list').trim())
})

test('progress goes to another browser in a file', async () => {
  const { page } = await here.visit(lesson)
  await pass(page, 'counter-list')
  await button(page, 'Settings').click()
  const download = page.waitForEvent('download')
  await button(page, 'Save to a file').click()
  const path = await (await download).path()

  const other = (await here.visit(lesson)).page
  await engineIs(other, 'ready')
  expect(await statusOf(other, 1)).toMatch(/not started$/)
  await button(other, 'Settings').click()
  const chooser = other.waitForEvent('filechooser')
  await button(other, 'Load from a file').click()
  await (await chooser).setFiles(path)
  await other.keyboard.press('Escape')
  await soon(() => statusOf(other, 1)).toMatch(/done$/)
  await soon(async () => (await editorText(other)).trim()).toBe(solution('counter-list').trim())
})
