import { anchorOf } from '#core/course/course-index.ts'
import type { CourseIndex, DatasetMeta, LessonMeta, Part, SheetMeta } from '#core/course/types.ts'
import type { Findable } from '#core/find/rank.ts'
import type { TopicSection } from '#core/review/topics.ts'
import { datasetHref, datasetsHref } from '../dataset/links.ts'
import { lessonHref, placeHref } from '../lesson/links.ts'
import { quizHref } from '../quiz/links.ts'
import { glossaryHref, sheetHref } from '../reference/links.ts'
import { topicsHref } from '../review/links.ts'
import { searchText as text } from './messages.ts'

/** All that the search looks through. */
export interface Searched {
  parts: Part[]
  sheets: SheetMeta[]
  datasets: DatasetMeta[]
  index: CourseIndex
  topics: TopicSection[]
}

/** Something that the search leads to. */
export interface Entry extends Findable {
  kind: keyof typeof text.kinds
  /** Where it stands, or what it means. */
  detail: string
  href: string
}

/** HTML of our own compiler as text. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.replaceAll(/\s+/g, ' ').trim()
}

function pages(sheets: readonly SheetMeta[], datasets: readonly DatasetMeta[]): Entry[] {
  const page = { kind: 'page', also: '', weight: 6 } as const
  return [
    ...text.pages.map(([title, detail, href]) => ({ ...page, title, detail, href })),
    { ...page, title: text.glossary, detail: text.glossaryDetail, href: glossaryHref() },
    ...sheets.map(({ section, title, summary }) => ({
      ...page,
      title: text.sheet(title),
      detail: summary,
      href: sheetHref(section),
    })),
    { ...page, title: text.datasets, detail: text.datasetsDetail, href: datasetsHref },
    ...datasets.map(({ name, title, summary }) => ({
      ...page,
      title: text.dataset(title),
      also: `${name} ${text.datasetAlso}`,
      detail: summary,
      href: datasetHref(name),
    })),
  ]
}

function ofLesson(lesson: LessonMeta, names: ReadonlyMap<string, string>): Entry[] {
  const { slug, number, title, summary, exercises } = lesson
  const topics = lesson.covers.map((id) => names.get(id) ?? '').join(' ')
  const where = text.where(number, title)
  return [
    {
      kind: 'lesson',
      title,
      also: `${number} ${summary} ${topics}`,
      detail: text.lesson(number, summary),
      href: lessonHref(slug),
      weight: 9,
    },
    ...exercises.map((exercise): Entry => ({
      kind: 'exercise',
      title: exercise.title,
      also: where,
      detail: where,
      href: lessonHref(slug, exercise.slug),
      weight: 2,
    })),
  ]
}

function ofTopics(topics: readonly TopicSection[], lessons: readonly LessonMeta[]): Entry[] {
  return topics.flatMap(({ title: section, topics: own }) =>
    own.map(({ id, name }): Entry => {
      const lesson = lessons.find(({ covers }) => covers.includes(id))
      return {
        kind: 'topic',
        title: name,
        also: `${id} ${section}`,
        detail: lesson ? text.taught(lesson.number, lesson.title) : text.planned(section),
        href: lesson ? lessonHref(lesson.slug) : topicsHref,
        // What is taught comes before what is only planned.
        weight: lesson ? 3 : -30,
      }
    }),
  )
}

/** Everything that can be found, in the course's order. */
export function entriesOf({ parts, sheets, datasets, index, topics }: Searched): Entry[] {
  const lessons = parts.flatMap((part) => part.lessons)
  const names = new Map(topics.flatMap((section) => section.topics.map(({ id, name }) => [id, name])))
  const lessonAt = (slug: string) => lessons.find((lesson) => lesson.slug === slug)
  const whereOf = (slug: string) => {
    const lesson = lessonAt(slug)
    return lesson ? text.where(lesson.number, lesson.title) : ''
  }
  return [
    ...lessons.flatMap((lesson) => ofLesson(lesson, names)),
    ...pages(sheets, datasets),
    ...index.headings.map(({ lesson, text: title }): Entry => ({
      kind: 'heading',
      title,
      also: whereOf(lesson),
      detail: whereOf(lesson),
      href: placeHref(lesson, anchorOf(title)),
      weight: 5,
    })),
    ...index.terms.map(({ term, html, lesson }): Entry => {
      const meaning = textOf(html)
      const href = placeHref(lesson, `term-${anchorOf(term)}`)
      return { kind: 'term', title: term, also: meaning, detail: meaning, href, weight: 8 }
    }),
    ...parts.flatMap(({ quizzes }) =>
      quizzes.map(({ slug, title, summary }): Entry => ({
        kind: 'quiz',
        title,
        also: summary,
        detail: summary,
        href: quizHref(slug),
        weight: 4,
      })),
    ),
    ...ofTopics(topics, lessons),
  ]
}
