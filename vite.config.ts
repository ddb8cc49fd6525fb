import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, runnerImport } from 'vite'

// Node 20 reads no TypeScript and Vite's own config loader follows no `#` imports; its module runner does both.
const { module } = await runnerImport<typeof import('./tools/plugins.ts')>('./tools/plugins.ts', {
  configFile: false,
})

export default defineConfig({
  base: './',
  plugins: [svelte(), ...module.plugins()],
  worker: {
    format: 'es',
    plugins: () => module.workerPlugins(),
  },
  optimizeDeps: {
    exclude: ['@electric-sql/pglite', 'brotli-dec-wasm'],
    // Found at once, so that no test or page is reloaded in the middle.
    include: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-sql',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'libpg-query/wasm/libpg-query.js',
      'sql-formatter',
    ],
  },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
