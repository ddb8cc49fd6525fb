import { expect, test } from 'vitest'
import { stored } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const scene = stage()

test('a quiz with a seed: the same questions for everybody, kept over a reload, ended by a result', async () => {
  const { page } = await scene.visit('#/quiz/first-rows/class-7b')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  const heading = page.getByRole('heading', { level: 1 })
  const strip = page.getByRole('navigation', { name: 'Questions of this quiz' }).getByRole('button')
  await soon(() => strip.count()).toBe(12)
  const first = await heading.textContent()
  await page.getByRole('button', { name: 'Mark for later' }).click()
  await soon(() => strip.first().getAttribute('aria-label')).toBe('Question 1: open, marked')
  await soon(() => stored(page)).toContain('"on":true')
  await page.reload()
  await soon(() => strip.first().getAttribute('aria-label')).toBe('Question 1: open, marked')
  expect(await heading.textContent()).toBe(first)

  const other = await scene.visit('#/quiz/first-rows?seed=class-7b')
  await other.page.getByRole('button', { name: 'Begin', exact: true }).click()
  await soon(() => other.page.getByRole('heading', { level: 1 }).textContent()).toBe(first)

  const finish = page.getByRole('button', { name: 'Finish and see the result' })
  await soon(() => finish.isEnabled()).toBe(true)
  await finish.click()
  await soon(() => heading.textContent()).toBe('0 of 12 right')
})
