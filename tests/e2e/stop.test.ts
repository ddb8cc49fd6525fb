import type { Page } from 'playwright'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { button, engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const endless = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b'
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

test('Stop ends what would not end, says so, and keeps what was changed before', async () => {
  await run(page, `create table kept (n int); insert into kept values (7);`)
  await page.getByText('INSERT 0 1: 1 row added').waitFor()
  await run(page, endless)
  await engineIs(page, 'running')
  const asked = Date.now()
  await button(page, 'Stop').click()
  await engineIs(page, 'ready')
  expect(Date.now() - asked).toBeLessThan(5000)
  expect(await notice().textContent()).toMatch(/Stopped after [\d.]+ s.*2 earlier changes made again/)
  await soon(() => page.getByRole('alert').textContent()).toContain('57014')
  await run(page, 'select n from kept')
  await soon(() => gridRows(page)).toEqual([['7']])
})

test('Stop in an open transaction rolls it back and says so', async () => {
  await run(page, 'begin; create table gone (n int);')
  await page.getByText('transaction open').waitFor()
  await run(page, endless)
  await engineIs(page, 'running')
  await button(page, 'Stop').click()
  await engineIs(page, 'ready')
  expect(await notice().textContent()).toContain('The open transaction was rolled back')
  await page.getByText('no transaction').waitFor()
  await run(page, `select to_regclass('gone') is null as gone`)
  await soon(() => gridRows(page)).toEqual([['t']])
})

test('a second Stop right after the first works as well', async () => {
  for (const time of [1, 2]) {
    await run(page, `${endless}, generate_series(1, ${time}) c`)
    await engineIs(page, 'running')
    await button(page, 'Stop').click()
    await engineIs(page, 'ready')
    await soon(() => notice().textContent()).toContain('Stopped after')
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
  expect(await page.getByRole('alert').textContent()).toContain('58000')
  expect(await notice().textContent()).toMatch(/had to be started again.*your earlier change made again/)
  await run(page, `select 42, to_regclass('kept') is not null`)
  await soon(() => gridRows(page)).toEqual([['42', 't']])
})
