import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { stage } from './stage.ts'

const here = stage()

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const region = (page: Page) => page.getByRole('group', { name: 'What several sessions do, step by step' })

/** Replaces the editor's text as a person does. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

async function check(page: Page): Promise<void> {
  await page.locator('[data-part=editor], .cm-content').first().focus()
  await page.keyboard.press('Control+Shift+Enter')
}

describe('several sessions in a lesson', () => {
  test('a block shows what was played when the lesson was made, is played again, and can be changed', async () => {
    const { page } = await here.visit('#/lesson/read-committed')
    const block = page.getByRole('figure', { name: 'What several sessions do, step by step' }).first()
    await block.getByText('waits for A').waitFor()
    await block.getByRole('button', { name: 'Change it' }).click()
    await block.getByRole('textbox').fill('A: SELECT 6 * 7 AS answer;\nB: SELECT 1 / 0;')
    await block.getByRole('button', { name: 'Play it' }).click()
    await block.getByRole('cell', { name: '42' }).waitFor({ timeout: 60_000 })
    await block.getByText('division by zero').waitFor()
    await block.getByRole('button', { name: 'As it was' }).click()
    await block.getByText('waits for A').waitFor()
  })

  test('an order is put together with buttons, played, and found right', async () => {
    const { page } = await here.visit('#/lesson/read-committed/lose-the-hours')
    await button(page, 'Begin with nothing').click({ timeout: 60_000 })
    for (const letter of 'AABBBBAA') await button(page, `Next of ${letter}`).click()
    await button(page, /^Run/).click()
    await region(page).getByRole('cell', { name: '40' }).first().waitFor({ timeout: 60_000 })
    await button(page, /^Check/).click()
    await page.getByText('Right: in your order all of it holds.').waitFor({ timeout: 60_000 })
  })

  test('a history is judged in every order, by keyboard; what falls short is shown', async () => {
    const { page } = await here.visit('#/lesson/read-committed/no-hour-lost')
    await page.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 })
    await write(page, 'no session says this')
    await check(page)
    await page.getByText('This is no history yet').waitFor({ timeout: 60_000 })
    await write(
      page,
      'A: UPDATE models SET budget_hours = budget_hours - 10 WHERE id = 1;\nB: UPDATE models SET budget_hours = budget_hours - 4 WHERE id = 1;',
    )
    await check(page)
    await page.getByText('In the end there is (26); expected is (25).').waitFor({ timeout: 60_000 })
    await write(
      page,
      'A: UPDATE models SET budget_hours = budget_hours - 10 WHERE id = 1;\nB: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;',
    )
    await check(page)
    await page.getByText('Right: all of it holds in each of the 2 orders').waitFor({ timeout: 60_000 })
  })

  test('outcomes are predicted; the first step that goes otherwise is named', async () => {
    const { page } = await here.visit('#/lesson/read-committed/who-waits')
    await page.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 })
    const step = (number: number) => page.getByRole('combobox', { name: `What becomes of step ${number}` })
    for (const number of [4, 5, 6, 7, 8]) await step(number).selectOption({ label: 'runs at once' })
    await button(page, /^Check/).click()
    await page.getByText('Look at step 6 again').waitFor()
    await step(6).selectOption({ label: 'waits, then goes on' })
    await button(page, /^Check/).click()
    await page.getByText('Right: that is what PostgreSQL does.').waitFor()
  })

  test('nothing of the lab comes before something is played', async () => {
    const { page } = await here.visit('#/lesson/read-committed')
    await page.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 })
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/lab(-[0-9a-f]{8}\.bin|\.worker-)/.test(name)),
    )
    expect(asked).toEqual([])
  })
})
