// Pages of 64 kB: what PGlite begins with, and up to where it may grow.
const initial = 2048
const maximum = 32_768

/** Throws, with what to do, where the browser has no place for PostgreSQL. PGlite itself would wait for ever. */
export function needRoom(): void {
  if (typeof WebAssembly === 'undefined')
    throw new Error(
      'WebAssembly is switched off in this browser, and PostgreSQL is made of it. Allow it for this page (a strict security or lockdown mode may forbid it), or open the page in a current Chrome, Edge, Firefox or Safari.',
    )
  try {
    new WebAssembly.Memory({ initial, maximum })
  } catch (cause) {
    throw new Error(
      'The browser refused the 128 MB of memory that PostgreSQL begins with. Close other tabs and programs, then try again.',
      { cause },
    )
  }
}
