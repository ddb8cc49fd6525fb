/** The words of the glossary and the cheat sheets. */
export const referenceText = {
  glossary: 'Glossary',
  about: (count: number) =>
    `The ${count} terms of the course, A to Z. Each is explained in the lesson that needs it first; the link leads to that place.`,
  search: 'Find a term',
  found: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
  none: 'No term fits. Use fewer letters.',
  letters: 'Letters',
  lesson: (number: string, title: string) => `${number} ${title}`,
  sheetKicker: (section: number) => `Cheat sheet, section ${section}`,
  refused: (code: string) => `This one is refused: ${code}`,
  print: 'Print',
  printTitle: 'Print this sheet, or save it as a PDF',
} as const
