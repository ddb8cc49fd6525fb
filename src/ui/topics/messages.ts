import type { Level } from '#core/review/mastery.ts'

/** The levels in words; shapes go with them. */
export const levelWord: Record<Level, string> = {
  new: 'not started',
  learning: 'learning',
  able: 'can do',
  mastered: 'mastered',
  fading: 'fading',
  planned: 'planned',
}

/** What each level means. */
export const levelMeaning: Record<Level, string> = {
  new: 'Nothing tried yet.',
  learning: 'Some of its exercises are passed, or tried.',
  able: 'Most of its exercises are passed without the solution.',
  mastered: 'All are passed, and sit for three weeks or more.',
  fading: 'You could do it; by now it has likely slipped. A review brings it back.',
  planned: 'No lesson covers it yet.',
}

/** The words of the topics page. */
export const topicsText = {
  heading: 'Topics',
  intro:
    'Everything that the course covers, or will. Your level follows from the exercises that you passed, how that went, and how long ago it is.',
  search: 'Find a topic',
  levels: 'Level',
  all: 'All levels',
  found: (count: number) => (count === 1 ? '1 topic' : `${count} topics`),
  none: 'No topic fits. Use fewer letters, or all levels.',
  ofSection: (known: number, count: number) => `${known} of ${count} known`,
  lessons: 'Taught in',
  exercises: 'Practised in',
  planned: 'No lesson covers this topic yet.',
} as const
