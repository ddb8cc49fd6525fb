import type { Level } from '#core/review/mastery.ts'
import type { SectionView } from '#state/mastery.ts'

/** The topics of a level (of any without one) whose id, name or section holds all the words; sections without any are left out. */
export function filtered(
  sections: readonly SectionView[],
  search: string,
  level: Level | undefined,
): SectionView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return sections.flatMap((section) => {
    const topics = section.topics.filter((topic) => {
      const text = `${topic.id} ${topic.name} ${section.title}`.toLowerCase()
      return (level === undefined || topic.level === level) && words.every((word) => text.includes(word))
    })
    return topics.length > 0 ? [{ ...section, topics }] : []
  })
}

/** How many of the topics are known. */
export const known = ({ topics }: SectionView): number =>
  topics.filter(({ level }) => level === 'able' || level === 'mastered').length
