import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { figure } from '../support/figure.ts'
import { builtFile } from '../support/site.ts'
import { engineIs } from '../support/visit.ts'
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

  test('a session keeps a row in its variables, and says which commands it does not know', async () => {
    const { page } = await here.visit('#/lab')
    const { pane, write } = panes(page)
    await pane('B').waitFor({ timeout: 60_000 })
    await write('A', "SELECT balance AS had FROM accounts WHERE owner = 'ana' \\gset")
    await pane('A').getByRole('columnheader', { name: 'had' }).waitFor()
    await write('A', "UPDATE accounts SET balance = :had + 1 WHERE owner = 'ana' RETURNING balance - :had;")
    await pane('A').getByRole('cell', { name: '1', exact: true }).waitFor()
    await pane('A').getByText('SET balance = :had + 1').first().waitFor()
    await write('B', 'SELECT :had; SELECT 1;')
    await pane('B').getByText('syntax error at or near ":"').waitFor()
    await write('B', '\\d accounts')
    await pane('B').getByText('\\d is not known here').waitFor()
    await pane('B').getByText('The other commands are in the playground').waitFor()
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

  test('on a phone the sessions are tabs: one at a time, with what happens in the others', async () => {
    const { page } = await here.visit('#/lab/deadlock', { viewport: { width: 390, height: 844 } })
    const tab = (name: string | RegExp) => page.getByRole('tab', { name })
    await page.getByRole('button', { name: 'Next step' }).click({ timeout: 60_000 })
    await page.getByRole('tabpanel', { name: 'A' }).getByText('BEGIN').first().waitFor()
    await tab(/^A in a transaction/).press('ArrowRight')
    await page.getByRole('region', { name: 'Session B' }).waitFor()
    expect(await page.getByRole('region', { name: 'Session A' }).count()).toBe(0)
    expect(await tab(/^B/).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Play the rest' }).click()
    await page.getByText('What to notice').waitFor()
    await tab('A something new: idle').waitFor()
    await tab(/^A/).click()
    await page.getByText('deadlock detected').waitFor()
    expect(await page.getByText('something new').count()).toBe(0)
  })

  test('all orders of a scenario are played, one is loaded, and its address can be shared', async () => {
    const { page } = await here.visit('#/lab/first-updater-wins')
    const orders = page.getByRole('region', { name: 'All orders' })
    await orders.getByRole('button', { name: 'Play 6' }).click({ timeout: 60_000 })
    await orders.getByText('6 of 6 played').waitFor({ timeout: 60_000 })
    const failing = orders.getByRole('listitem').filter({ hasText: '1 of 6 orders: A fails with 40001' })
    await failing.getByRole('button', { name: 'Load the first of them' }).click()
    await page.getByText('The steps come in the order AABAAA.').waitFor()
    expect(page.url()).toContain('#/lab/first-updater-wins?order=AABAAA')
    await page.goto(page.url().replace('AABAAA', 'AABB'))
    await page.getByText('The order AABB in the address is none of this scenario’s').waitFor()
  })

  test('who waits says for whom, and a step back plays again what came before it', async () => {
    const { page } = await here.visit('#/lab/lost-update')
    const pane = (letter: string) => page.getByRole('region', { name: `Session ${letter}` })
    const back = page.getByRole('button', { name: 'One step back' })
    for (const letter of ['A', 'B', 'A', 'B', 'A', 'B']) {
      await pane(letter).getByRole('button', { name: 'Next step' }).click({ timeout: 60_000 })
      await pane(letter).getByText('runs', { exact: true }).waitFor({ state: 'detached' })
    }
    await pane('B')
      .getByText(/^B waits for A: .* It takes its next step after that\.$/)
      .waitFor()
    await back.click()
    await page.getByText('Back by one step: all before it was played again.').waitFor({ timeout: 60_000 })
    await pane('B').getByRole('button', { name: 'Next step' }).waitFor()
    expect(await pane('A').getByRole('log').getByText('UPDATE 1').count()).toBe(1)
    expect(await pane('B').getByRole('log').getByText('UPDATE').count()).toBe(0)
    await pane('B').getByRole('textbox').focus()
    await page.keyboard.insertText('SELECT 42 AS typed;')
    await page.keyboard.press('Control+Enter')
    await pane('B').getByRole('cell', { name: '42' }).waitFor()
    await back.click()
    await page.getByText('What was typed after it is gone.').waitFor({ timeout: 60_000 })
  })

  test('home and lessons ask for nothing of it', async () => {
    const files = [
      builtFile('lab'),
      builtFile('lab.worker', 'js'),
      builtFile('LabPage', 'js'),
      builtFile('transactions-lab.svelte', 'js'),
    ]
    const before = here.site.served.length
    // What a service worker keeps for later, when the page has all that it needs, is another matter.
    const { page } = await here.visit('', { serviceWorkers: 'block' })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.goto(`${here.site.url}#/lesson/basic-select`)
    await engineIs(page, 'ready')
    const asked = () => here.site.served.slice(before).filter(({ path }) => files.includes(path))
    const bytes = asked().reduce((sum, one) => sum + one.bytes, 0)
    figure('first_visit_lab_bytes', bytes, '<=', 0, 0)
    expect(bytes).toBe(0)
    await page.goto(`${here.site.url}#/lab`)
    await panes(page).pane('B').waitFor({ timeout: 60_000 })
    expect(new Set(asked().map(({ path }) => path))).toEqual(new Set(files))
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
