// Records tests/fixtures/transactions/recorded.json from a real server: node tests/support/record-transactions.mjs <port>
import { runMain } from '../../tools/run/typescript.mjs'

await runMain('tests/support/transactions/record.ts')
