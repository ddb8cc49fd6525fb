declare module 'libpg-query/wasm/libpg-query.js' {
  /** The parser's functions; a pointer is an address in its memory. */
  export interface PgQuery {
    lengthBytesUTF8(text: string): number
    stringToUTF8(text: string, pointer: number, bytes: number): void
    UTF8ToString(pointer: number): string
    getValue(pointer: number, type: 'i32'): number
    _malloc(bytes: number): number
    _free(pointer: number): void
    _wasm_parse_query_raw(pointer: number): number
    _wasm_free_parse_result(pointer: number): void
  }
  type Start = (options: {
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => void
  }) => Promise<PgQuery>
  const start: Start
  export default start
}
