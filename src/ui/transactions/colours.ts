/** Each session's own colour. */
export const colourOf = (letter: string): string => `var(--chart-${'ABCDEF'.indexOf(letter) + 1})`
