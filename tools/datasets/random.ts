/** A seeded source of pseudo-random numbers; the same seed gives the same sequence for ever, on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0 || 1
  }

  /** A number in [0, 1). Xorshift on 32 bits, multiplied so that the low bits are good as well. */
  next(): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x
    return (Math.imul(x, 0x9e3779b1) >>> 0) / 4294967296
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of the items, each as likely as the others. Throws RangeError when there are none. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  /** A copy of the items in random order. */
  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  }
}

/** A choice between items by weight. */
export class Weighted<T> {
  #items: readonly T[]
  #sums: number[] = []
  #total = 0

  constructor(items: readonly T[], weight: (item: T, index: number) => number) {
    this.#items = items
    items.forEach((item, index) => {
      this.#total += weight(item, index)
      this.#sums.push(this.#total)
    })
  }

  /** One item, drawn in proportion to its weight. Throws RangeError when there are none. */
  pick(random: Random): T {
    const target = random.next() * this.#total
    let low = 0
    let high = this.#sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    const item = this.#items[low]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}
