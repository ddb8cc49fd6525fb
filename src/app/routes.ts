/** A place in the app; `hash` of a missing one is what the address held. */
export type Route =
  | { name: 'home' }
  | { name: 'lesson'; slug: string; exercise?: string }
  /** With a seed it is the quiz that a teacher meant. */
  | { name: 'quiz'; slug: string; seed?: string }
  | { name: 'playground' }
  /** The exercises that are due; it begins with the one whose id is given, like `joins/never-sold`. */
  | { name: 'review'; exercise?: string }
  /** How far the learner is with each topic. */
  | { name: 'topics' }
  /** All terms, A to Z. */
  | { name: 'glossary' }
  /** The cheat sheet of a section of the curriculum. */
  | { name: 'sheet'; section: string }
  /** The databases that there are. */
  | { name: 'datasets' }
  /** The story and the tables of one of them. */
  | { name: 'dataset'; dataset: string }
  /** Several sessions side by side, with a scenario to play, in an order of its steps such as `ABBA`. */
  | { name: 'lab'; scenario?: string; order?: string }
  /** A query that the address itself holds. */
  | { name: 'query'; packed: string }
  /** A file of SQL beside the page. */
  | { name: 'file'; path: string }
  | { name: 'missing'; hash: string }

const pages = ['playground', 'review', 'topics', 'glossary', 'datasets'] as const
const SEED = /^[\w-]{1,64}$/
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The place that a location's hash names, e.g. `#/lesson/left-joins/2`; an empty hash is home. */
export function parseRoute(hash: string): Route {
  const [place = '', query = ''] = hash.replace(/^#/, '').split('?')
  const path = place.replace(/\/+$/, '')
  if (path === '') return { name: 'home' }
  const [root, first, ...rest] = path.split('/')
  if (root !== '') return { name: 'missing', hash }
  const page = pages.find((name) => name === first)
  if (page && rest.length === 0) return { name: page }
  if (first === 'sheet' && rest.length === 1 && /^[1-9]$/.test(rest[0] ?? ''))
    return { name: 'sheet', section: rest[0] ?? '' }
  if (first === 'dataset' && rest.length === 1 && SLUG.test(rest[0] ?? ''))
    return { name: 'dataset', dataset: rest[0] ?? '' }
  if (first === 'lab' && rest.length < 2) return labRoute(hash, rest[0], orderIn(query))
  if (first === 'query' && rest.length === 1) return { name: 'query', packed: rest[0] ?? '' }
  if (first === 'file' && rest.length > 0) return { name: 'file', path: rest.join('/') }
  const [slug, exercise, ...more] = rest
  if (first === 'review' && more.length === 0 && [slug, exercise].every((part) => SLUG.test(part ?? '')))
    return { name: 'review', exercise: `${slug}/${exercise}` }
  if (first === 'quiz' && slug !== undefined && more.length === 0)
    return quizRoute(hash, slug, exercise ?? seedIn(query))
  if (first !== 'lesson' || slug === undefined || more.length > 0) return { name: 'missing', hash }
  if (!SLUG.test(slug) || (exercise !== undefined && !SLUG.test(exercise))) return { name: 'missing', hash }
  return exercise === undefined ? { name: 'lesson', slug } : { name: 'lesson', slug, exercise }
}

function labRoute(hash: string, scenario: string | undefined, order: string | undefined): Route {
  if (scenario === undefined) return { name: 'lab' }
  if (!SLUG.test(scenario)) return { name: 'missing', hash }
  return { name: 'lab', scenario, ...(order === undefined ? {} : { order }) }
}

function orderIn(query: string): string | undefined {
  return new URLSearchParams(query).get('order') ?? undefined
}

function seedIn(query: string): string | undefined {
  return new URLSearchParams(query).get('seed') ?? undefined
}

function quizRoute(hash: string, slug: string, seed: string | undefined): Route {
  if (!SLUG.test(slug) || (seed !== undefined && !SEED.test(seed))) return { name: 'missing', hash }
  return seed === undefined ? { name: 'quiz', slug } : { name: 'quiz', slug, seed }
}

/** The hash that leads to a place: the inverse of parseRoute. */
export function href(route: Route): string {
  switch (route.name) {
    case 'home':
      return '#/'
    case 'playground':
    case 'topics':
    case 'glossary':
    case 'datasets':
      return `#/${route.name}`
    case 'review':
      return route.exercise === undefined ? '#/review' : `#/review/${route.exercise}`
    case 'sheet':
      return `#/sheet/${route.section}`
    case 'dataset':
      return `#/dataset/${route.dataset}`
    case 'lab':
      if (route.scenario === undefined) return '#/lab'
      return `#/lab/${route.scenario}${route.order === undefined ? '' : `?order=${encodeURIComponent(route.order)}`}`
    case 'query':
      return `#/query/${route.packed}`
    case 'file':
      return `#/file/${route.path}`
    case 'missing':
      return route.hash
    case 'quiz':
      return `#/quiz/${route.slug}${route.seed === undefined ? '' : `/${route.seed}`}`
    case 'lesson':
      return `#/lesson/${route.slug}${route.exercise === undefined ? '' : `/${route.exercise}`}`
  }
}
