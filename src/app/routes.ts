/** A place in the app; `hash` of a missing one is what the address held. */
export type Route =
  | { name: 'home' }
  | { name: 'lesson'; slug: string; exercise?: string }
  | { name: 'playground' }
  /** The exercises that are due. */
  | { name: 'review' }
  /** How far the learner is with each topic. */
  | { name: 'topics' }
  /** A query that the address itself holds. */
  | { name: 'query'; packed: string }
  /** A file of SQL beside the page. */
  | { name: 'file'; path: string }
  | { name: 'missing'; hash: string }

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The place that a location's hash names, e.g. `#/lesson/left-joins/2`; an empty hash is home. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#/, '').replace(/\?.*$/, '').replace(/\/+$/, '')
  if (path === '') return { name: 'home' }
  const [root, first, ...rest] = path.split('/')
  if (root !== '') return { name: 'missing', hash }
  if ((first === 'playground' || first === 'review' || first === 'topics') && rest.length === 0)
    return { name: first }
  if (first === 'query' && rest.length === 1) return { name: 'query', packed: rest[0] ?? '' }
  if (first === 'file' && rest.length > 0) return { name: 'file', path: rest.join('/') }
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
    case 'review':
    case 'topics':
      return `#/${route.name}`
    case 'query':
      return `#/query/${route.packed}`
    case 'file':
      return `#/file/${route.path}`
    case 'missing':
      return route.hash
    case 'lesson':
      return `#/lesson/${route.slug}${route.exercise === undefined ? '' : `/${route.exercise}`}`
  }
}
