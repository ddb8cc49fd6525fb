/** A topic of the curriculum; `id` is e.g. `T2.3.1`. */
export interface Topic {
  id: string
  name: string
}

/** Topics that belong together; `id` is what their ids begin with. */
export interface TopicSection {
  id: string
  title: string
  topics: Topic[]
}

/** The section that a topic's id names: `T2.3` of `T2.3.1`, `E` of `E2`. */
export const sectionOf = (id: string): string => id.replace(/\.?\d+$/, '')

/** The curriculum by sections, both in the order of the topics; a section without a title has its id. */
export function sectionsOf(
  topics: Readonly<Record<string, string>>,
  titles: Readonly<Record<string, string>>,
): TopicSection[] {
  const sections = new Map<string, TopicSection>()
  for (const [id, name] of Object.entries(topics)) {
    const key = sectionOf(id)
    const section = sections.get(key) ?? { id: key, title: titles[key] ?? key, topics: [] }
    section.topics.push({ id, name })
    sections.set(key, section)
  }
  return [...sections.values()]
}
