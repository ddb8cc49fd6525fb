import { expect, test } from 'vitest'
import { extensionsAskedFor } from '#core/extensions/needed.ts'
import { extensions, installStatement, withRequired } from '#core/extensions/registry.ts'

test.each<[string, string[]]>([
  ['create extension hstore', ['hstore']],
  ['CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public', ['uuid-ossp']],
  ['create extension Hstore cascade', ['hstore']],
  ['create /* the */ extension -- x\n vector version $$0.8$$', ['vector']],
  ["load 'auto_explain'", ['auto_explain']],
  ["LOAD '$libdir/plugins/auto_explain.so'", ['auto_explain']],
  ['do $$ begin create extension citext; create extension if not exists ltree; end $$', ['citext', 'ltree']],
  ["select 'create extension hstore'", []],
  ['drop extension hstore', []],
  ['create extension', []],
  ['create extension if not exists', []],
  ['select load from extension', []],
])('%s', (sql, names) => {
  expect(extensionsAskedFor(sql)).toEqual(names)
})

test('what an extension requires stands before it', () => {
  expect(withRequired(['earthdistance', 'nothing', 'cube']).map(({ name }) => name)).toEqual([
    'cube',
    'earthdistance',
  ])
})

test('every entry says in one sentence what it is for, and installs as it asks', () => {
  for (const entry of extensions) {
    expect(entry.purpose).toMatch(/^[A-Z].*[^.]\.$/)
    expect(extensionsAskedFor(installStatement(entry))).toEqual([entry.name])
  }
})
