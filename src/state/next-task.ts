/** Resolves in a task of its own, after the page has drawn what was changed so far. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
