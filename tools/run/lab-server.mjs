import { Worker, isMainThread } from 'node:worker_threads'
import { install } from './setup.mjs'
import { runMain } from './typescript.mjs'

// Instrumented code needs much of the stack, and Node gives a thread of one's own as much as is asked for: so a deep
// recursion ends in PostgreSQL's own error, not with the whole lab.
const stackSizeMb = 256

if (isMainThread) {
  install()
  const thread = new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    resourceLimits: { stackSizeMb },
  })
  thread.on('exit', (code) => process.exit(code))
} else await runMain('tools/labs/transactions/wire/main.ts')
