import '#ui/styles/tokens.css'
import '#ui/styles/fonts.css'
import '#ui/styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { compose } from './compose.ts'
import { registerWorker } from './register-worker.ts'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no element #app')
target.replaceChildren()
const app = compose()
mount(App, { target, props: { app } })
if (import.meta.env.PROD) {
  // Not before the engine's files are here: the worker then takes them from the browser's cache.
  const unwatch = setInterval(() => {
    const { phase } = app.parts.database.status
    const idle = app.parts.router.current.name === 'home'
    if (!idle && phase === 'booting') return
    clearInterval(unwatch)
    void registerWorker(app.parts.offline)
  }, 250)
}
