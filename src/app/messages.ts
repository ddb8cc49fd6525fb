/** What the app itself says. */
export const appTexts = {
  name: 'Tupelo',
  title: (place: string): string => `${place} · Tupelo`,
  home: 'Tupelo, a PostgreSQL course in your browser',
  playground: 'Playground',
  review: 'Review',
  topics: 'Topics',
  glossary: 'Glossary',
  datasets: 'Databases',
  lab: 'Transactions lab',
  missing: 'No such page',
  noWorkers:
    'This browser can’t run PostgreSQL beside the page: it starts no modules in workers. Open the page in a current Chrome, Edge, Firefox or Safari.',
  pageFailed: (why: string): string =>
    `This page could not be loaded: ${why} Check the connection and load it again.`,
  quizFailed: (why: string): string =>
    `This quiz could not be loaded: ${why} Check the connection and load the page again.`,
  lessonFailed: (why: string): string =>
    `This lesson could not be loaded: ${why} Check the connection and load the page again.`,
}
