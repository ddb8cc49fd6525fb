import { expect, test } from 'vitest'
import { parseScenario } from '#core/transactions/scenario.ts'
import type { CourseSource } from '#core/course/parse-course.ts'
import type { LessonSource } from '#core/course/parse-lesson.ts'
import { linkFaults } from '#tools/lessons/references.ts'

const scenario = parseScenario('two', '# Two\nWho?\n\nA: BEGIN;\nB: BEGIN;\n\n## Notice\nB.')
const course = { scenarios: [scenario], lessons: [], datasets: [], sheets: [] } as unknown as CourseSource
const faults = (target: string) =>
  linkFaults(course, {
    folder: 'lessons/x',
    question: `<a href="${target}">here</a>`,
    blocks: [],
    exercises: [],
  } as unknown as LessonSource)

test.each(['#/lab', '#/lab/two', '#/lab/two?order=BA'])('%s leads into the lab', (target) => {
  expect(faults(target)).toEqual([])
})

test.each(['#/lab/three', '#/lab/two?order=AAB'])('%s leads nowhere', (target) => {
  expect(faults(target)).toEqual([`lessons/x: the link ${target} leads nowhere`])
})
