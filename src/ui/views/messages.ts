/** The words of the top bar. */
export const barText = {
  brand: 'Tupelo',
  home: 'Tupelo, the course',
  nav: 'Main',
  crumb: 'Where you are',
  course: 'Course',
  playground: 'Playground',
  theme: (now: 'light' | 'dark') => `Switch to the ${now === 'light' ? 'dark' : 'light'} theme`,
  search: 'Search',
  searchTitle: 'Find lessons, exercises, terms and topics',
  settings: 'Settings',
  offline: 'Offline',
  offlineTitle: 'No network. Everything that was loaded goes on working.',
  update: {
    waits: 'New version: load it',
    loading: 'Loading the new version…',
    held: 'Close the other tabs of Tupelo',
  },
} as const

/** The words for an address that leads nowhere. */
export const missingText = {
  heading: 'There is no such page',
  broken: 'This page could not be shown',
  text: 'The address may be mistyped, or it leads to a lesson that is not written yet.',
  home: 'To the course',
} as const
