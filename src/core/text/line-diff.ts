/** A line of two texts beside each other; a side without it is undefined. `same` lines differ in blanks at most. */
interface LinePair {
  left?: string
  right?: string
  same: boolean
}

const normal = (line: string): string => line.trim().replaceAll(/\s+/g, ' ')

// common[i][j]: lines that the rests of both texts have in common, from i and j on.
function commonLines(left: readonly string[], right: readonly string[]): number[][] {
  const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const [here, down, across] = [common[i], common[i + 1]?.[j] ?? 0, common[i]?.[j + 1] ?? 0]
      const same = normal(left[i] ?? '') === normal(right[j] ?? '')
      if (here) here[j] = same ? (common[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(down, across)
    }
  return common
}

// Lines that one text has and the other has not, beside each other as far as they go.
function beside(left: readonly string[], right: readonly string[]): LinePair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i): LinePair => {
    const [own, other] = [left[i], right[i]]
    return {
      ...(own === undefined ? {} : { left: own }),
      ...(other === undefined ? {} : { right: other }),
      same: false,
    }
  })
}

/** Two texts beside each other, line by line, with as many equal lines as can stand in a row. */
export function pairLines(leftText: string, rightText: string): LinePair[] {
  const [left, right] = [leftText, rightText].map((text) => text.trimEnd().split('\n')) as [
    string[],
    string[],
  ]
  const common = commonLines(left, right)
  const pairs: LinePair[] = []
  let [i, j, fromLeft, fromRight] = [0, 0, 0, 0]
  while (i < left.length && j < right.length) {
    const [own, other] = [left[i] ?? '', right[j] ?? '']
    if (normal(own) === normal(other)) {
      pairs.push(...beside(left.slice(fromLeft, i), right.slice(fromRight, j)))
      pairs.push({ left: own, right: other, same: true })
      ;[i, j] = [i + 1, j + 1]
      ;[fromLeft, fromRight] = [i, j]
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i++
    else j++
  }
  return [...pairs, ...beside(left.slice(fromLeft), right.slice(fromRight))]
}
