import '#ui/styles/tokens.css'
import '#ui/styles/fonts.css'
import '#ui/styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { compose } from './compose.ts'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no element #app')
// Without its style sheet the page could not be used: then, and when this throws, what index.html says stays in place.
if (document.documentElement.dataset.fault !== 'style') {
  const props = compose()
  target.replaceChildren()
  mount(App, { target, props })
}
