/** A place in the app; `hash` of a missing one is what the address held. */
export type Route =
  | { name: 'home' }
  | { name: 'lesson'; slug: string; exercise?: string }
  | { name: 'playground' }
  | { name: 'missing'; hash: string }

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The place that a location's hash names, e.g. `#/lesson/left-joins/2`; an empty hash is home. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#/, '').replace(/\?.*$/, '').replace(/\/+$/, '')
  if (path === '') return { name: 'home' }
  const [root, first, ...rest] = path.split('/')
  if (root !== '') return { name: 'missing', hash }
  if (first === 'playground' && rest.length === 0) return { name: 'playground' }
  const [slug, exercise, ...more] = rest
  if (first !== 'lesson' || slug === undefined || more.length > 0) return { name: 'missing', hash }
  if (!SLUG.test(slug) || (exercise !== undefined && !SLUG.test(exercise))) return { name: 'missing', hash }
  return exercise === undefined ? { name: 'lesson', slug } : { name: 'lesson', slug, exercise }
}

/** The hash that leads to a place: the inverse of parseRoute. */
export function href(route: Route): string {
  switch (route.name) {
    case 'home':
      return '#/'
    case 'playground':
      return '#/playground'
    case 'missing':
      return route.hash
    case 'lesson':
      return `#/lesson/${route.slug}${route.exercise === undefined ? '' : `/${route.exercise}`}`
  }
}
