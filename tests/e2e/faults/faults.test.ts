import type { Browser } from 'playwright'
import { afterAll, beforeAll, test } from 'vitest'
import { figure } from '../../support/figure.ts'
import { countingSite, type CountingSite } from '../../support/site.ts'
import { launch } from '../../support/visit.ts'
import { Scene, type Fault } from './scene.ts'
import { browserFaults } from './browser.ts'
import { deviceFaults } from './device.ts'
import { frameFaults } from './frame.ts'
import { hostFaults } from './host.ts'
import { networkFaults } from './network.ts'
import { storageFaults } from './storage.ts'

const faults: Fault[] = [
  ...storageFaults,
  ...networkFaults,
  ...hostFaults,
  ...frameFaults,
  ...browserFaults,
  ...deviceFaults,
]
let browser: Browser
let site: CountingSite
let survived = 0

beforeAll(async () => {
  browser = await launch()
  site = await countingSite()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  console.log(`survived ${survived} of ${faults.length}`)
  figure('faults_survived', survived, '>=', 30, 0)
})

test.each(faults)(
  '$name',
  async ({ run, noise }) => {
    const scene = new Scene(browser, site)
    try {
      await run(scene)
    } finally {
      await scene.end()
    }
    scene.expectClean(noise)
    survived++
  },
  // On a machine that is busy with other things; each takes some seconds.
  300_000,
)
