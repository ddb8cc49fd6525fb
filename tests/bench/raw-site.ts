import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { build } from 'vite'
import { generateShop } from '#tools/datasets/shop.ts'
import type { RawRequest } from './raw/raw.worker.ts'

const out = resolve('.cache/raw-site')

/** Builds a page that holds a plain PGlite and nothing of ours; gives its folder. */
export async function buildRawSite(): Promise<string> {
  rmSync(out, { recursive: true, force: true })
  await build({
    root: resolve('tests/bench/raw'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: out, emptyOutDir: true, target: 'es2022' },
  })
  return out
}

/** Milliseconds that the plain PGlite of a page takes. */
export function ask(page: Page, request: RawRequest): Promise<number> {
  return page.evaluate(
    (question) => (window as unknown as { ask(request: RawRequest): Promise<number> }).ask(question),
    request,
  )
}

/** The request that drops everything and loads the shop again. */
export const loadShop = (): RawRequest => ({
  do: 'load',
  schema: readFileSync('lessons/_datasets/shop/schema.sql', 'utf8'),
  tables: generateShop().map(({ table, csv }) => ({ table, csv })),
})
