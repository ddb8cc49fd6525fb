import { anchorOf } from '#core/course/course-index.ts'

/** The heading or the term of the open lesson that an address calls so. */
export function placeNamed(anchor: string): HTMLElement | undefined {
  const places = document.querySelectorAll<HTMLElement>('article .prose :is(h2, h3, h4), article dt')
  return Array.from(places).find((place) => {
    const name = anchorOf(place.textContent)
    return (place.matches('dt') ? `term-${name}` : name) === anchor
  })
}
