// How many slips a word of that length may hold: a short word with two of them is another word.
function allowed(length: number): number {
  return length < 6 ? 1 : length < 9 ? 2 : 3
}

/**
 * The distance of two words in slips (Damerau-Levenshtein): letters that are missing, too many or wrong count 1, two
 * neighbours in the wrong order count 1.
 */
export function distance(a: string, b: string): number {
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (old[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (old[j - 1] ?? 0) + (same ? 0 : 1),
        swapped && !same ? (older[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    ;[older, old] = [old, row]
  }
  return old[b.length] ?? 0
}

// Singular for plural, and the same letters with or without underscores, are near whatever their length.
function slips(word: string, candidate: string): number {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[_\s-]/g, '')
  const [a, b] = [plain(word), plain(candidate)]
  if (a === b) return 0.5
  return `${a}s` === b || a === `${b}s` ? 0.6 : distance(a, b)
}

/** The candidates that a word may have been meant as, the nearest first, at most `most`; never the word itself. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const limit = allowed(word.length)
  const found: { candidate: string; by: number }[] = []
  for (const candidate of new Set(candidates)) {
    if (candidate === word || Math.abs(candidate.length - word.length) > 3) continue
    const by = slips(word, candidate)
    if (by <= limit && by < candidate.length) found.push({ candidate, by })
  }
  found.sort((a, b) => a.by - b.by)
  const best = found[0]?.by ?? 0
  return found
    .filter(({ by }) => by <= best + 1)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
