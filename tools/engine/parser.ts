import { readFileSync } from 'node:fs'
import { Parser } from '#engine/parser.ts'

/** The program of PostgreSQL's parser. */
export const parserProgram = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync('node_modules/libpg-query/wasm/libpg-query.wasm'))

/** The page's own parser, in Node. */
export const openParser = (): Parser => new Parser(new Blob([parserProgram()]))
