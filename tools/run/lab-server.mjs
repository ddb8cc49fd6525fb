import { install } from './setup.mjs'
import { runMain } from './typescript.mjs'

install()
await runMain('tools/labs/transactions/wire/main.ts')
