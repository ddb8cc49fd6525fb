import type { Browser } from 'playwright'
import { parseCourse } from '#core/course/parse-course.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { figure, median, note } from '../support/figure.ts'
import { openLesson, timedPage } from './lesson.ts'

const rounds = 3

/**
 * Opens each lesson in turn, round after round, in a browser that has all files, and holds the slowest to the emptiest, which is the
 * one with the least text.
 */
export async function lessonOpening(browser: Browser, url: string): Promise<void> {
  const { lessons } = parseCourse(await readLessons())
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await timedPage(browser, context)
  const times = new Map<string, number[]>(lessons.map(({ slug }) => [slug, []]))
  for (const { slug } of lessons) await openLesson(page, url, slug)
  for (let round = 0; round < rounds; round++)
    for (const [slug, measured] of times) measured.push(await openLesson(page, url, slug))
  await context.close()
  const size = ({ blocks, exercises }: (typeof lessons)[number]) => JSON.stringify([blocks, exercises]).length
  const emptiest = lessons.reduce((least, lesson) => (size(lesson) < size(least) ? lesson : least))
  const medians = [...times].map(([slug, measured]) => ({ slug, ms: median(measured) }))
  const slowest = medians.reduce((most, one) => (one.ms > most.ms ? one : most))
  const least = median(times.get(emptiest.slug) ?? [])
  note(`opening_of_${emptiest.slug}_the_emptiest`, least, 'ms')
  note(`opening_of_${slowest.slug}_the_slowest`, slowest.ms, 'ms')
  figure('slowest_lesson_over_emptiest', slowest.ms / least, '<=', 1.2)
}
