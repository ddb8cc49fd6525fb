import { letters } from '#core/transactions/scenario.ts'

/** Each session's own colour. */
export const colourOf = (letter: string): string => `var(--chart-${letters.indexOf(letter) + 1})`
