/** How many of how many were right. */
export interface Share {
  right: number
  of: number
}

/** What came of an attempt; `topics` by topic id. */
export interface Score extends Share {
  topics: Record<string, Share>
}

/** Counts what was right, in all and for each topic. A question counts for every topic that it covers. */
export function scoreOf(questions: readonly { covers: readonly string[]; passed: boolean }[]): Score {
  const topics = new Map<string, Share>()
  for (const { covers, passed } of questions) {
    for (const topic of covers) {
      const { right, of } = topics.get(topic) ?? { right: 0, of: 0 }
      topics.set(topic, { right: right + (passed ? 1 : 0), of: of + 1 })
    }
  }
  const right = questions.filter(({ passed }) => passed).length
  const sorted = [...topics].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { right, of: questions.length, topics: Object.fromEntries(sorted) }
}

/** A share in whole percent, rounded down so that a pass mark is never reached by rounding; 0 of nothing is 0. */
export function percent({ right, of }: Share): number {
  return of === 0 ? 0 : Math.floor((100 * right) / of)
}
