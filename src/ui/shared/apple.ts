/** Whether this is one of Apple's machines, where ⌘ is what Ctrl is elsewhere. */
export const isApple = (): boolean =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
