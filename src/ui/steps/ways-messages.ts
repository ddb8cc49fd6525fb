const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** The words of other ways to write an answer. */
export const waysText = {
  title: 'Other ways to write it',
  about:
    'Each ran just now on the same fresh data. The cost is the planner’s estimate, where 1 is one page read in sequence; a page has 8 kB.',
  own: 'Yours',
  goodFor: (what: string) => `Good for ${what}`,
  plan: 'Plan',
  cost: 'Estimated cost',
  pages: 'Pages touched',
  number: (value: number) => number.format(value),
  working: 'PostgreSQL is working…',
  failed: (why: string) => `The plans can't be shown: ${why}.`,
} as const
