/** The words of the search. */
export const searchText = {
  label: 'Search',
  placeholder: 'A lesson, a term, a topic, an exercise',
  results: 'What was found',
  found: (count: number, most: number) =>
    count === most ? `The first ${most} that fit` : count === 1 ? '1 fits' : `${count} fit`,
  none: 'Nothing fits. Try fewer letters, or another word for it.',
  keys: 'Arrow keys choose, Enter opens, Escape closes.',
  kinds: {
    lesson: 'Lesson',
    heading: 'Part of a lesson',
    term: 'Term',
    topic: 'Topic',
    exercise: 'Exercise',
    quiz: 'Quiz',
    page: 'Page',
  },
  where: (number: string, title: string) => `In lesson ${number}, ${title}`,
  lesson: (number: string, summary: string) => `${number}. ${summary}`,
  taught: (number: string, title: string) => `Taught in lesson ${number}, ${title}`,
  planned: (section: string) => `${section}; no lesson covers it yet`,
  sheet: (title: string) => `Cheat sheet: ${title}`,
  glossary: 'Glossary',
  glossaryDetail: 'All terms of the course, A to Z',
  pages: [
    ['Playground', 'A whole PostgreSQL of your own', '#/playground'],
    ['Review', 'The exercises that are due', '#/review'],
    ['Topics', 'How far you are with each topic', '#/topics'],
  ],
} as const
