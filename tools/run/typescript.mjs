import { join } from 'node:path'
import { root } from './setup.mjs'

/** Runs a TypeScript module's exported `main(...args)`: Node 20 can't read TypeScript, Vite can. Ends with its exit code. */
export async function runMain(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })
  process.exit(await module.main(...process.argv.slice(2)))
}
