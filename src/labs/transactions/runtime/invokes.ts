const prefix = 'lab_invoke_'

/** The program's own functions for Emscripten's invokes, under the names of the imports that they stand for. */
export function exportedInvokes(exports: WebAssembly.Exports): [string, WebAssembly.ImportValue][] {
  return Object.entries(exports)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, invoke]) => [name.slice('lab_'.length), invoke])
}
