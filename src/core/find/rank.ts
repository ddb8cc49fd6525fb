import { distance } from '../errors/nearest.ts'

/** What can be found: `title` counts most, `also` are words that it goes by too. */
export interface Findable {
  title: string
  also: string
  /** Decides between what fits equally well; more is better. */
  weight: number
}

/** Small letters without accents. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}_*.]+/u).filter(Boolean)

// How well a word fits a title and what it goes by; 0 when it does not.
function fit(word: string, title: string, also: string): number {
  if (title === word) return 100
  if (title.startsWith(word)) return 60
  const words = wordsOf(title)
  if (words.includes(word)) return 50
  if (words.some((one) => one.startsWith(word))) return 40
  if (title.includes(word)) return 20
  return also.includes(word) ? 8 : 0
}

// One slip of the finger in a longer word.
function slipped(word: string, title: string): number {
  return word.length >= 4 && wordsOf(title).some((one) => distance(word, one) === 1) ? 10 : 0
}

function ranked<T extends Findable>(
  all: readonly T[],
  words: readonly string[],
  fits: (word: string, title: string, also: string) => number,
): T[] {
  const found = all.flatMap((one) => {
    const [title, also] = [plain(one.title), plain(one.also)]
    const scores = words.map((word) => fits(word, title, also))
    const whole = words.length > 1 && title.includes(words.join(' ')) ? 30 : 0
    const sum = scores.reduce((total, score) => total + score, 0)
    return scores.every((score) => score > 0) ? [{ one, score: sum / words.length + whole + one.weight }] : []
  })
  return found.sort((a, b) => b.score - a.score).map(({ one }) => one)
}

/**
 * What fits all words of a query, the best first, at most `most`. Where nothing fits, each word may hold one slip.
 * Without words everything fits equally.
 */
export function find<T extends Findable>(all: readonly T[], query: string, most: number): T[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...all].sort((a, b) => b.weight - a.weight).slice(0, most)
  const found = ranked(all, words, fit)
  const near =
    found.length > 0
      ? found
      : ranked(all, words, (word, title, also) => fit(word, title, also) || slipped(word, title))
  return near.slice(0, most)
}
