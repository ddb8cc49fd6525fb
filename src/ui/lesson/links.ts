/** The address of a lesson, or of an exercise in it. */
export function lessonHref(lesson: string, exercise?: string): string {
  return exercise === undefined ? `#/lesson/${lesson}` : `#/lesson/${lesson}/${exercise}`
}

/** The address of a heading or a term in a lesson, by what `anchorOf` calls it; a term's begins with `term-`. */
export function placeHref(lesson: string, anchor: string): string {
  return `${lessonHref(lesson)}?at=${encodeURIComponent(anchor)}`
}

/** The heading or the term that the page's address (its hash) names. */
export function placeIn(hash: string): string | undefined {
  return new URLSearchParams(hash.split('?')[1] ?? '').get('at') ?? undefined
}

/** The address of the course map. */
export const courseHref = '#/'

/** The exercise that the page's address (its hash) names in this lesson, if any. */
export function exerciseIn(hash: string, lesson: string): string | undefined {
  const start = `${lessonHref(lesson)}/`
  const [name] = hash.startsWith(start) ? hash.slice(start.length).split(/[/?]/) : []
  return name === '' ? undefined : name
}

/** Whether the page's address (its hash) asks for this exercise. */
export function asksFor(hash: string, lesson: string, exercise: string): boolean {
  return decodeURIComponent(hash) === lessonHref(lesson, exercise)
}
