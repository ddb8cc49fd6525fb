import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { engineIs, gridRows, run } from '../support/visit.ts'
import { soon, stage } from './stage.ts'

const here = stage()
const playground = '#/playground'

const status = (page: Page) => page.locator('[data-part="status"]')
const saved = (page: Page) => status(page).getByText('Saved on this device').waitFor()
/** Until the copy has taken the journal's place. */
const copied = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              const opening = indexedDB.open('tupelo-databases')
              opening.onsuccess = () => {
                const db = opening.result
                if (!db.objectStoreNames.contains('databases')) return resolve('none')
                const keys = db.transaction('databases').objectStore('databases').getAllKeys()
                keys.onsuccess = () => {
                  db.close()
                  resolve(JSON.stringify(keys.result))
                }
              }
            }),
        ),
      { timeout: 20_000 },
    )
    .toContain('#image')

test('tables survive a reload: by the journal at once, by a copy after a while', async () => {
  const { page } = await here.visit(playground)
  await engineIs(page, 'ready')
  await run(page, "create table birds as select 'wren' as name, random() as chance")
  await page.getByText(/^SELECT 1:/).waitFor()
  await saved(page)
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, "insert into birds values ('robin', 0.5); select name from birds")
  await soon(() => gridRows(page)).toEqual([['wren'], ['robin']])
  await copied(page)
  await run(page, 'select sum(chance)::text from birds')
  await soon(() => gridRows(page)).toHaveLength(1)
  const [before] = await gridRows(page)
  await page.reload()
  await engineIs(page, 'ready')
  await run(page, 'select sum(chance)::text from birds')
  await soon(() => gridRows(page)).toEqual([before])
})
