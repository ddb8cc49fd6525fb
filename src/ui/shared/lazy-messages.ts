/** What stands in the place of a part whose file did not come. */
export const lazyText = {
  failed: (why: string) => `This part of the page could not be loaded: ${why} Check the connection.`,
  again: 'Try again',
} as const
