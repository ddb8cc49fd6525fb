import { expect, test } from 'vitest'
import { builtFile, type Instead } from '../support/site.ts'
import { stage } from './stage.ts'

const here = stage(/Failed to load resource|net::ERR|bad HTTP response/)

const refused: Instead = { status: 503, type: 'text/plain', body: 'Service Unavailable' }
const cut: Instead = { status: 200, type: 'application/octet-stream', body: 'half', cut: true }

test.each([
  ['is refused', refused, /could not start.*lab-.*the host answered 503/],
  ['breaks off', cut, /could not start.*lab-.*Check the connection/],
])('a lab whose program %s says so and why, and starts when it comes', async (_, instead, words) => {
  here.site.instead = (asked) => (asked === builtFile('lab') ? instead : undefined)
  const { page } = await here.visit('#/lab')
  const told = page.getByRole('alert')
  await told.waitFor({ timeout: 60_000 })
  expect(await told.innerText()).toMatch(words)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('PostgreSQL starts').waitFor({ state: 'detached' })
  await told.waitFor()
  here.site.instead = () => undefined
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('region', { name: 'Session B' }).waitFor({ timeout: 60_000 })
  expect(await told.count()).toBe(0)
})

test('without the network it says so, and starts when the network is back', async () => {
  here.site.instead = (asked) => (asked === builtFile('lab') ? refused : undefined)
  const { page, context } = await here.visit('#/lab')
  const told = page.getByRole('alert')
  await told.waitFor({ timeout: 60_000 })
  await context.setOffline(true)
  here.site.instead = () => undefined
  await page.getByRole('button', { name: 'Try again' }).click()
  await told.getByText('no answer. Check the connection').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('region', { name: 'Session B' }).waitFor({ timeout: 60_000 })
})

test('without the extension that looks into pages the lab goes all the same, and says what is missing', async () => {
  here.site.instead = (asked) => (asked === builtFile('ext-pageinspect') ? refused : undefined)
  const { page } = await here.visit('#/lab')
  const versions = page.getByRole('region', { name: 'Row versions' })
  await versions.getByText('pageinspect, which looks into pages, did not come').waitFor({ timeout: 60_000 })
  here.site.instead = () => undefined
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await versions.getByRole('cell', { name: '(0,1)' }).waitFor({ timeout: 60_000 })
})
