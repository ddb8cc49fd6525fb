import type { LessonSource } from './parse-lesson.ts'
import type { CourseIndex, GlossaryTerm } from './types.ts'

/** What a heading or a term is called in an address: its words with hyphens between. */
export function anchorOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Headings and glossary of the lessons; a term that is explained twice counts where it comes first. */
export function indexOf(lessons: readonly Pick<LessonSource, 'slug' | 'headings' | 'blocks'>[]): CourseIndex {
  const terms = new Map<string, GlossaryTerm>()
  for (const { slug, blocks } of lessons)
    for (const block of blocks) {
      if (block.kind !== 'term') continue
      const anchor = anchorOf(block.term)
      if (!terms.has(anchor)) terms.set(anchor, { term: block.term, html: block.html, lesson: slug })
    }
  return {
    headings: lessons.flatMap(({ slug, headings }) => headings.map((text) => ({ lesson: slug, text }))),
    terms: [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term),
  }
}
