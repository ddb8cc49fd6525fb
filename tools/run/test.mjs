import { readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium.mjs'
import { build, install, run } from './setup.mjs'

install()
await ensureChromium()
build()
const report = '.cache/tests.json'
rmSync(report, { force: true })
const code = run(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
  readFileSync(report, 'utf8'),
)
// A file that does not even load has no tests of its own, but it failed.
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
)
const skipped = numPendingTests ? `, ${numPendingTests} skipped` : ''
console.log(`\n${numPassedTests} passed, ${numFailedTests + broken.length} failed${skipped}`)
process.exit(code)
