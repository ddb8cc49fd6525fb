import { ensureChromium } from './chromium.mjs'
import { build, install } from './setup.mjs'
import { runMain } from './typescript.mjs'

install()
await ensureChromium()
build()
await runMain('tests/bench/main.ts')
