/** The search's name, which is drawn before its file is here. */
export const heading = 'Search the course'

/** While the index is fetched. */
export const loading = 'The index is on its way…'

/** When it does not come. */
export const failed = (why: string): string =>
  `The search could not be loaded: ${why} Check the connection and open it again.`
