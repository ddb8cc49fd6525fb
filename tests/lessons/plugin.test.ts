import { expect, test } from 'vitest'
import { build, type Plugin } from 'vite'
import { lessons } from '#tools/lessons/plugin.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { openWith } from './database.ts'

const root = 'tests/fixtures/lessons'
const entry: Plugin = {
  name: 'entry',
  resolveId: (id) => (id === 'virtual:entry' ? id : undefined),
  load: (id) =>
    id === 'virtual:entry' ? "export { parts, datasets, loaders } from 'virtual:course'" : undefined,
}

test('a build has the map at once and each lesson in a file of its own', async () => {
  const files = await readLessons(root)
  const open = () => openWith(files['lessons/_datasets/crew/schema.sql'] ?? '')
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, lessons({ open, root })],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict' },
    },
  })
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined
  const chunks = (output ?? []).flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const main = chunks.find((chunk) => chunk.isEntry)?.code ?? ''
  const lesson = chunks.find((chunk) => !chunk.isEntry)?.code ?? ''
  expect(main).toContain('Three people.')
  expect(main).toContain('Count them')
  expect(main).not.toContain('leaves NULLs out')
  expect(lesson).toContain('leaves NULLs out')
  expect(lesson).toContain('name, A to Z')
})
