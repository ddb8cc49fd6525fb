import type { Plugin } from 'vite'
import open from '@sqlite.org/sqlite-wasm'
import type { SqliteAnswer } from '#core/result/sqlite-answer.ts'
import { runOnSqlite } from '#engine/sqlite/run.ts'

/** Runs a script on SQLite in Node. */
export async function answerOfSqlite(script: string): Promise<SqliteAnswer> {
  return runOnSqlite(await open(), script)
}

/** Leaves out of the build the workers that SQLite's package starts for files, which we do not use. */
export function slimSqlite(): Plugin {
  const unused = /new URL\("(sqlite3-[\w-]+\.m?js)", import\.meta\.url\)/g
  return {
    name: 'slim-sqlite',
    enforce: 'pre',
    transform: {
      filter: { id: /@sqlite\.org\/sqlite-wasm\/dist\/index\.mjs/ },
      handler: (code) => ({ code: code.replaceAll(unused, '"$1"'), map: null }),
    },
  }
}
