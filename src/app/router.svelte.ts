import { parseRoute, type Route } from './routes.ts'

/** The place that the address names, kept in step with it. */
export class Router {
  #current = $state.raw<Route>({ name: 'home' })
  #window: Window

  /** Reads and watches the hash of `window` until the returned `stop` of `start` is called. */
  constructor(window: Window) {
    this.#window = window
    this.#current = parseRoute(window.location.hash)
  }

  get current(): Route {
    return this.#current
  }

  /** Goes to another place; the one before is not left behind for the Back button. */
  replace(hash: string): void {
    this.#window.location.replace(hash)
  }

  /** Follows the address; the answer ends it. */
  start(): () => void {
    const follow = (): void => {
      this.#current = parseRoute(this.#window.location.hash)
    }
    this.#window.addEventListener('hashchange', follow)
    follow()
    return () => this.#window.removeEventListener('hashchange', follow)
  }
}
