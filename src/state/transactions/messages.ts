/** What is said about playing histories. */
export const historyTexts = {
  stopped: 'You stopped it. The next play begins with new sessions.',
} as const
