import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

// As tools/run/lessons.mjs does, without its look at the installed packages.
const code = "import('./tools/run/typescript.mjs').then(({ runMain }) => runMain('tools/lessons/main.ts'))"

test('the command proposes hidden data for an exercise', async () => {
  const { stdout } = await promisify(execFile)('node', ['-e', code, '', 'propose', 'first-look/whole-table'])
  expect(stdout).toContain('first-look/whole-table: 0 of 0 mutants rejected, 1 more')
  expect(stdout).toContain('DISTINCT added')
})
