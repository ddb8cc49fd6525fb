import type { Page } from 'playwright'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { button, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const endless = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b'
// One call of a function that never asks for interrupts.
const oneLongStep = "select length(translate(repeat('x', 1000000), repeat('y', 5000), ''))"
let page: Page

const notice = () => page.locator('[data-part=result]').getByRole('status').first()

beforeAll(async () => {
  page = (await here.stay('#/playground')).page
  await engineIs(page, 'ready')
})

beforeEach(async () => {
  await button(page, 'Reset').click()
  await soon(() => notice().textContent()).toContain('database is as it was at the beginning')
})

/** Presses Stop, and gives the milliseconds until the page is ready again. */
async function stop(): Promise<number> {
  await engineIs(page, 'running')
  // Past the copy that is kept for an undo.
  await page.waitForTimeout(300)
  const asked = Date.now()
  await button(page, 'Stop').click()
  await engineIs(page, 'ready')
  return Date.now() - asked
}

test('Stop cancels what would not end and keeps the session: temporary tables, settings', async () => {
  await run(page, `create temp table kept (n int); insert into kept values (7); set work_mem = '5MB'`)
  await page.getByText('SET: done').waitFor()
  await run(page, endless)
  expect(await stop()).toBeLessThan(2000)
  await soon(() => page.getByRole('alert').textContent()).toMatch(
    /57014.*user request.*Stopped after [\d.]+ s/s,
  )
  await run(page, `select n, current_setting('work_mem') from kept`)
  await soon(() => gridRows(page)).toEqual([['7', '5MB']])
})

test('Stop in a transaction fails it, and a savepoint leads back', async () => {
  await run(page, 'begin; create table mine (n int); savepoint here')
  await page.getByText('transaction open').waitFor()
  await run(page, 'select pg_sleep(100)')
  await stop()
  await page.getByText('transaction failed').waitFor()
  await run(page, `rollback to here; select to_regclass('mine') is not null; commit`)
  await page.getByText('no transaction').waitFor()
})

test('what PostgreSQL cannot cancel is ended: another engine has the changes', async () => {
  await run(page, `create table kept (n int); insert into kept values (7);`)
  await page.getByText('INSERT 0 1: 1 row added').waitFor()
  await run(page, 'begin; create table gone (n int);')
  await page.getByText('transaction open').waitFor()
  await run(page, oneLongStep)
  expect(await stop()).toBeLessThan(5000)
  expect(await notice().textContent()).toMatch(
    /Stopped after [\d.]+ s.*2 earlier changes made again.*rolled back/,
  )
  await soon(() => page.getByRole('alert').textContent()).toContain('57014')
  await page.getByText('no transaction').waitFor()
  await run(page, `select n, to_regclass('gone') is null as gone from kept`)
  await soon(() => gridRows(page)).toEqual([['7', 't']])
})

test('a second Stop right after the first works as well', async () => {
  for (const time of [1, 2]) {
    await run(page, `${endless}, generate_series(1, ${time}) c`)
    await stop()
    await soon(() => page.getByRole('alert').textContent()).toContain('Stopped after')
  }
  await run(page, 'select 42')
  await soon(() => gridRows(page)).toEqual([['42']])
})

test('Reset brings the database back as it was', async () => {
  await run(page, 'create table mine (n int); delete from reviews; select count(*) from reviews')
  await soon(() => gridRows(page)).toEqual([['0']])
  const mine = page.getByRole('treeitem', { name: /^mine/ })
  await mine.waitFor()
  await button(page, 'Reset').click()
  await mine.waitFor({ state: 'detached' })
  await run(page, `select to_regclass('mine') is null as gone, count(*) > 0 as full from reviews`)
  await soon(() => gridRows(page)).toEqual([['t', 't']])
})

test('the last run is undone where it says what it did, and from the menu after a look at the rows', async () => {
  await run(page, 'delete from reviews where id % 2 = 0; update products set price = 1 where id = 1')
  await page.getByRole('tab', { name: 'Changes' }).click()
  await page.getByRole('region', { name: 'products 1 row changed' }).waitFor()
  await page.getByRole('region', { name: 'reviews 2,194 rows removed' }).waitFor()
  await page.getByRole('tab', { name: '1 DELETE' }).click()
  await button(page, 'Undo this run').click()
  await soon(() => notice().textContent()).toContain('The last run was undone')
  await run(page, 'select count(*) from reviews')
  await soon(() => gridRows(page)).toEqual([['4389']])
  await run(page, 'delete from reviews')
  await button(page, 'Undo this run').waitFor()
  // What failed has changed nothing: the run before it is the one to undo.
  await run(page, 'delete from nowhere')
  await soon(() => page.getByRole('alert').textContent()).toContain('42P01')
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Undo the last run' }).click()
  await run(page, 'select count(*) from reviews')
  await soon(() => gridRows(page)).toEqual([['4389']])
  await run(page, 'begin; delete from reviews')
  await page.getByText('transaction open').waitFor()
  await run(page, 'select count(*) from reviews')
  await soon(() => gridRows(page)).toEqual([['0']])
  await button(page, 'Editor actions').click()
  await page.getByRole('menuitem', { name: 'Undo the last run' }).click()
  await page.getByText('no transaction').waitFor()
  await run(page, 'select count(*) from reviews')
  await soon(() => gridRows(page)).toEqual([['4389']])
})

test('COPY FROM STDIN takes its data from the editor, and without data says what to do', async () => {
  await run(page, 'create table birds (name text, size int);\ncopy birds from stdin;')
  await soon(() => page.getByRole('alert').textContent()).toContain('needs its data in the editor')
  await engineIs(page, 'ready')
  await run(page, 'copy birds from stdin;\nwren\t9\ntit\t\\N\n\\.\nselect * from birds order by 1;')
  await soon(() => gridRows(page)).toEqual([
    ['tit', 'null'],
    ['wren', '9'],
  ])
})

test('a statement that breaks PostgreSQL gets another engine, says so, and the next one answers', async () => {
  await run(page, 'create table kept (n int)')
  await page.getByText('CREATE TABLE: done').waitFor()
  await run(page, `select ('[' || repeat('[', 20000) || repeat(']', 20001))::json`)
  await soon(() => page.getByRole('alert').textContent()).not.toBe('')
  await engineIs(page, 'ready')
  expect(await page.getByRole('alert').textContent()).toContain('54001')
  expect(await notice().textContent()).toMatch(/had to be started again.*your earlier change made again/)
  await run(page, `select 42, to_regclass('kept') is not null`)
  await soon(() => gridRows(page)).toEqual([['42', 't']])
})
