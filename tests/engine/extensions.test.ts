import { afterAll, expect, test } from 'vitest'
import {
  extensionNamed,
  extensions,
  installStatement,
  packOf,
  withRequired,
} from '#core/extensions/registry.ts'
import { decodeRows } from '#core/result/wire.ts'
import { splitStatements } from '#core/sql/split.ts'
import { Engine } from '#engine/engine.ts'
import { extensionControls, extensionPacks } from '#tools/engine/extensions.ts'
import { engineParts, extensionFiles } from '#tools/engine/open.ts'
import { figure } from '../support/figure.ts'

// The first row that the last statement of each example gives.
const shown: Record<string, (string | null)[]> = {
  age: ['"Ada"'],
  amcheck: ['t'],
  auto_explain: ['-1'],
  autoinc: ['1', 'Ada'],
  bloom: ['13'],
  btree_gin: ['gin'],
  btree_gist: ['2'],
  citext: ['t'],
  cube: ['5'],
  dict_int: ['{123456}'],
  dict_xsyn: ['xsyn'],
  earthdistance: ['878'],
  file_fdw: ['18'],
  fuzzystrmatch: ['3', 't'],
  hstore: ['red'],
  insert_username: ['hello', 'postgres'],
  intarray: ['{2,3}', '{1,2,3}'],
  isn: ['0-393-04002-X', 't'],
  lo: ['tidy'],
  ltree: ['food.fruit.apple'],
  moddatetime: ['t'],
  pageinspect: ['1', 't'],
  passwordcheck: ['8B'],
  pg_buffercache: ['2048'],
  pg_freespacemap: ['t'],
  pg_hashids: ['xkXxdk'],
  pg_ivm: ['1', '30'],
  pg_logicalinspect: ['pg_get_logical_snapshot_meta'],
  pg_overexplain: ['Result'],
  pg_stat_statements: ['CREATE EXTENSION IF NOT EXISTS pg_stat_statements', '1', '0'],
  pg_surgery: ['heap_force_freeze'],
  pg_textsearch: ['1', 'the quick brown fox'],
  pg_trgm: ['postgres', '0.72727275'],
  pg_uuidv7: ['2023-01-02 04:26:40.637'],
  pg_visibility: ['t'],
  pg_walinspect: ['t'],
  pgcrypto: ['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  pgmq: ['{"to": "Ada"}'],
  pgtap: ['done'],
  refint: ['1'],
  seg: ['t'],
  tablefunc: ['2025', '1', '2'],
  tcn: ['5'],
  tsm_system_rows: ['10'],
  tsm_system_time: ['10'],
  unaccent: ['Hotel Zoe, Lodz'],
  'uuid-ossp': ['325b5d12-2207-5ba7-85db-9f40b583f8fa'],
  vector: ['a', '0'],
}

const working = new Set<string>()
afterAll(() => {
  figure('extensions_working', working.size, '>=', Object.keys(shown).length, 0)
})

test('all that PGlite and its companions ship is in the registry, and nothing else', () => {
  const shipped = [...Object.keys(extensionControls()), 'auto_explain', 'passwordcheck', 'pg_overexplain']
  expect(extensions.map(({ name }) => name)).toEqual(shipped.sort())
  const packs = extensionPacks().map(({ name }) => name)
  expect([...new Set(extensions.map(packOf))].sort()).toEqual(packs)
  for (const [name, control] of Object.entries(extensionControls())) {
    const requires = /^requires\s*=\s*'(.*)'/m.exec(control)?.[1]?.split(/,\s*/) ?? []
    expect(extensionNamed(name)?.requires ?? []).toEqual(requires.filter((one) => one !== 'plpgsql'))
  }
})

test.each(Object.entries(shown))(
  '%s installs on a running engine and its example works',
  async (name, row) => {
    const entry = extensionNamed(name)
    if (!entry) throw new Error(`${name} is not in the registry`)
    const needed = withRequired([name]).map(packOf)
    const files = await Promise.all(
      needed.map(async (pack) => ({ name: pack, tar: await extensionFiles(pack) })),
    )
    const parts = await engineParts('shop')
    const engine = await Engine.boot(entry.preload ? { ...parts, extensions: files, preload: [name] } : parts)
    try {
      await engine.takeSnapshot()
      for (const one of files) engine.equip(one)
      const outcomes = []
      for (const { text } of splitStatements(`${installStatement(entry)}\n${entry.example}`))
        outcomes.push(await engine.run(text))
      expect(outcomes.flatMap(({ error, sql }) => (error ? [`${error.message} in ${sql}`] : []))).toEqual([])
      const rows = outcomes.at(-1)?.result?.rows
      expect(rows && decodeRows(rows)[0]).toEqual(row)
      working.add(name)
    } finally {
      await engine.close()
    }
  },
)

test('pg_available_extensions lists what can be had', async () => {
  const engine = await Engine.boot(await engineParts('shop'))
  const { rows } = await engine.inspect('select name from pg_available_extensions order by name collate "C"')
  const creatable = extensions.filter(({ module }) => !module).map(({ name }) => name)
  expect(decodeRows(rows).map(([name]) => name)).toEqual([...creatable, 'plpgsql'].sort())
  await engine.close()
})
