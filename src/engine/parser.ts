import type { PgQuery } from 'libpg-query/wasm/libpg-query.js'
import { offsetOfCodePoint } from '#core/sql/position.ts'
import { readTree } from '#core/tree/read.ts'
import { ParseError, type Tree } from '#core/tree/types.ts'
import { keepFile, keptFile } from './kept-files.ts'
import type { UnpackRequest } from './unpack.ts'

/** The parser's program, or where it lies packed. */
export type ParserSource = Blob | UnpackRequest

const wasmType = 'application/wasm'

async function fetchProgram(request: UnpackRequest): Promise<ArrayBuffer> {
  const kept = await keptFile(request.url)
  if (kept) return kept.arrayBuffer()
  // Only here, so that an engine that is never asked to parse does not load the decoder.
  const { unpack } = await import('./unpack.ts')
  const program = await unpack(request, () => undefined)
  await keepFile(request.url, program, wasmType)
  return program
}

/** PostgreSQL's own parser: a program beside the engine, which is loaded when it is first needed. */
export class Parser {
  #source: ParserSource
  #program: Promise<WebAssembly.Module> | undefined
  #started: Promise<PgQuery> | undefined

  constructor(source: ParserSource) {
    this.#source = source
  }

  /** The tree of a script. Throws ParseError where PostgreSQL would refuse the text, FileError when the program does not come. */
  async parse(sql: string): Promise<Tree> {
    const started = (this.#started ??= this.#start())
    try {
      return read(await started, sql)
    } catch (error) {
      // What did not come is asked for again, and a program that trapped, on text nested too deeply, is started anew.
      if (!(error instanceof ParseError)) this.#started = undefined
      throw error instanceof RangeError
        ? new ParseError('The text is nested too deeply to be parsed', 0)
        : error
    }
  }

  async #start(): Promise<PgQuery> {
    const [{ default: start }, program] = await Promise.all([
      import('libpg-query/wasm/libpg-query.js'),
      (this.#program ??= this.#compile()),
    ])
    return start({
      instantiateWasm: (imports, done) => {
        void WebAssembly.instantiate(program, imports).then(done)
      },
    })
  }

  async #compile(): Promise<WebAssembly.Module> {
    try {
      const source = this.#source
      return await WebAssembly.compile(
        await (source instanceof Blob ? source.arrayBuffer() : fetchProgram(source)),
      )
    } catch (error) {
      this.#program = undefined
      throw error
    }
  }
}

// The answer is a struct of pointers: the tree as JSON, what was printed, the error; the error's begins with its message
// and has its position, in characters from 1, as its fifth word.
function read(program: PgQuery, sql: string): Tree {
  const word = (pointer: number, index: number): number => program.getValue(pointer + 4 * index, 'i32')
  const bytes = program.lengthBytesUTF8(sql) + 1
  const text = program._malloc(bytes)
  program.stringToUTF8(sql, text, bytes)
  const answer = program._wasm_parse_query_raw(text)
  try {
    const error = word(answer, 2)
    if (!error) return readTree(program.UTF8ToString(word(answer, 0)), sql)
    throw new ParseError(program.UTF8ToString(word(error, 0)), offsetOfCodePoint(sql, word(error, 4)))
  } finally {
    program._wasm_free_parse_result(answer)
    program._free(text)
  }
}
