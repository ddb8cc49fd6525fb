import { PGlite } from '@electric-sql/pglite'

const settings = {
  // Renderer memory over an empty page falls from 192 to 100 MB.
  shared_buffers: '16MB',
  // The wasm stack is small: a deep recursion must end in an error before it traps.
  max_stack_depth: '100kB',
  // Every SELECT runs behind a cursor; it must get the plan that it would get without one.
  cursor_tuple_fraction: '1.0',
}

/** What has PostgreSQL load libraries when it starts. */
export const preloading = (libraries: readonly string[]): string[] =>
  libraries.length ? ['-c', `shared_preload_libraries=${libraries.join(',')}`] : []

/** The command line on which PostgreSQL starts, both in the page and in the image's build. */
export const startParams: string[] = [
  ...PGlite.defaultStartParams,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]
