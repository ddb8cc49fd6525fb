import type { Browser } from 'playwright'
import { parseCourse } from '#core/course/parse-course.ts'
import { readLessons } from '#tools/lessons/read.ts'
import { figure, median, note } from '../support/figure.ts'
import { openLesson, timedPage } from './lesson.ts'

const [looks, rounds, suspects] = [2, 7, 3]

/**
 * Opens each lesson in turn in a browser that has all files, and then the slowest of them and the emptiest, which is the one with the
 * least text, by turns: of twenty lessons that are measured once some seem slow by chance.
 */
export async function lessonOpening(browser: Browser, url: string): Promise<void> {
  const { lessons } = parseCourse(await readLessons())
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await timedPage(browser, context)
  const measure = async (slugs: readonly string[], times: number): Promise<Map<string, number>> => {
    const found = new Map<string, number[]>(slugs.map((slug) => [slug, []]))
    for (let round = 0; round < times; round++)
      for (const [slug, measured] of found) measured.push(await openLesson(page, url, slug))
    return new Map([...found].map(([slug, measured]) => [slug, median(measured)]))
  }
  for (const { slug } of lessons) await openLesson(page, url, slug)
  const size = ({ blocks, exercises }: (typeof lessons)[number]) => JSON.stringify([blocks, exercises]).length
  const emptiest = lessons.reduce((least, lesson) => (size(lesson) < size(least) ? lesson : least)).slug
  const all = await measure(
    lessons.map(({ slug }) => slug),
    looks,
  )
  const slow = [...all.keys()]
    .filter((slug) => slug !== emptiest)
    .sort((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0))
    .slice(0, suspects)
  const times = await measure([emptiest, ...slow], rounds)
  await context.close()
  for (const [slug, ms] of times) note(`opening_of_${slug}`, ms, 'ms')
  const slowest = Math.max(...slow.map((slug) => times.get(slug) ?? NaN))
  figure('slowest_lesson_over_emptiest', slowest / (times.get(emptiest) ?? NaN), '<=', 1.2)
}
