import { build, install } from './setup.mjs'

install()
build()
const { preview } = await import('vite')
const server = await preview({
  preview: { host: '127.0.0.1', port: 4173, open: Boolean(process.stdout.isTTY && !process.env.CI) },
  logLevel: 'error',
})
console.log(
  `\n  Tupelo is at ${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4173/'}\n  Ctrl C ends it.\n`,
)
