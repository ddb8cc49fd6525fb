import { join } from 'node:path'
import { root } from './setup.mjs'

/**
 * Runs a TypeScript module's exported `main(...args)`: Node 20 can't read TypeScript, Vite can. Ends with its exit code.
 * Vite's own runnerImport would do, but for imports that happen while `main` runs: it is closed by then.
 */
export async function runMain(path) {
  const { createRunnableDevEnvironment, resolveConfig } = await import('vite')
  const inline = {
    consumer: 'server',
    dev: { moduleRunnerTransform: true },
    resolve: { external: true, mainFields: [], conditions: ['node'] },
  }
  const options = { root, configFile: false, envDir: false, logLevel: 'error', environments: { inline } }
  const environment = createRunnableDevEnvironment('inline', await resolveConfig(options, 'serve'), {
    runnerOptions: { hmr: false },
    hot: false,
  })
  await environment.init()
  const { main } = await environment.runner.import(join(root, path))
  process.exit(await main(...process.argv.slice(2)))
}
