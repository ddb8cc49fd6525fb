/** The address of a quiz; with a seed everybody who follows it gets the same questions. */
export function quizHref(slug: string, seed?: string): string {
  return seed === undefined ? `#/quiz/${slug}` : `#/quiz/${slug}/${seed}`
}
