import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { soon, stage } from './stage.ts'

const here = stage()

/** The sessions' panes by their letters, and how a person runs something in one. */
function panes(page: Page) {
  const pane = (letter: string) => page.getByRole('region', { name: `Session ${letter}` })
  const write = async (letter: string, sql: string): Promise<void> => {
    await pane(letter).getByRole('textbox').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(sql)
    await page.keyboard.press('Control+Enter')
  }
  return { pane, write }
}

describe('the transactions lab', () => {
  test('two sessions: one waits for the other, by keyboard, and the timeline and the locks tell it', async () => {
    const { page, faults } = await here.visit('#/lab')
    const { pane, write } = panes(page)
    await pane('B').waitFor({ timeout: 60_000 })
    await write('A', "BEGIN; UPDATE accounts SET balance = 0 WHERE owner = 'ana';")
    await pane('A').getByText('UPDATE 1').waitFor()
    await pane('A').getByText('in a transaction, READ COMMITTED').waitFor()
    await write('B', "UPDATE accounts SET balance = 5 WHERE owner = 'ana' RETURNING balance;")
    await pane('B').getByText('waits for A').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'B waits for A' }).waitFor()
    await page.getByRole('cell', { name: 'waits for A' }).first().waitFor()
    const version = (told: RegExp) => page.getByRole('row', { name: told })
    await version(/^\(0,4\) 1 ana 0 \d+, in progress in A\s+A$/).waitFor()
    await write('A', 'COMMIT;')
    await pane('B').getByRole('cell', { name: '5' }).waitFor()
    await page.getByText('Nobody holds a lock.').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'B, done' }).count()).toBe(1)
    await version(/^\(0,4\).* nobody$/).waitFor()
    await write('A', 'VACUUM accounts;')
    await soon(() => version(/^\(0,4\)/).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test.each([
    ['by the browser itself', '#/lab/deadlock'],
    ['by instrumented code', '?suspend=asyncify#/lab/deadlock'],
  ])(
    'a scenario is played, step by step or to its end, and begins anew; stacks are put aside %s',
    async (_, place) => {
      const { page } = await here.visit(place)
      const pane = (letter: string) => page.getByRole('region', { name: `Session ${letter}` })
      await pane('A').getByRole('button', { name: 'Next step' }).click({ timeout: 60_000 })
      await pane('A').getByRole('log').getByText('BEGIN').first().waitFor()
      await page.getByRole('button', { name: 'Play the rest' }).click()
      await page.getByText('What to notice').waitFor()
      await pane('A').getByText('deadlock detected').waitFor()
      await page.getByText('PostgreSQL ended the statement of A with 40P01').waitFor()
      await page.getByRole('button', { name: 'From the start' }).click()
      await page.getByText('Everything is as at the beginning.').waitFor({ timeout: 60_000 })
      await pane('A').getByText('Nothing has run here yet.').waitFor()
    },
  )

  test.each([
    ['by the browser itself', '#/lab'],
    ['by instrumented code', '?suspend=asyncify#/lab'],
  ])('PL/pgSQL waits and goes on; stacks are put aside %s', async (_, place) => {
    const { page } = await here.visit(place)
    const { pane, write } = panes(page)
    await pane('B').waitFor({ timeout: 60_000 })
    await write('A', "BEGIN; UPDATE accounts SET balance = 1 WHERE owner = 'ana';")
    await pane('A').getByText('UPDATE 1').waitFor()
    await write(
      'B',
      `DO $$ BEGIN UPDATE accounts SET balance = balance + 1 WHERE owner = 'ana'; RAISE 'undone';
EXCEPTION WHEN OTHERS THEN UPDATE accounts SET balance = balance + 40 WHERE owner = 'ana'; END $$;
SELECT balance FROM accounts WHERE owner = 'ana';`,
    )
    await pane('B').getByText('waits for A').waitFor()
    await write('A', 'COMMIT;')
    await pane('B').getByRole('cell', { name: '41' }).waitFor()
  })

  test('a statement that computes is stopped, a session is added and closed', async () => {
    const { page } = await here.visit('#/lab')
    const pane = (letter: string) => page.getByRole('region', { name: `Session ${letter}` })
    await pane('B').waitFor({ timeout: 60_000 })
    await pane('A').getByRole('textbox').focus()
    await page.keyboard.insertText('SELECT count(*) FROM generate_series(1, 1000000000);')
    await page.keyboard.press('Control+Enter')
    await pane('A').getByRole('button', { name: 'Stop' }).click()
    await pane('A').getByText('57014').waitFor()
    await page.getByRole('button', { name: 'Add a session' }).click()
    await pane('C').waitFor()
    await pane('C').getByRole('button', { name: 'Close session C' }).click()
    await soon(() => pane('C').count()).toBe(0)
  })
})
