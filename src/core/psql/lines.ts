/** Tells the 1-based line of offsets into a text; quick while they grow. */
export class LineCounter {
  #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  at(offset: number): number {
    if (offset < this.#at) [this.#at, this.#line] = [0, 1]
    for (
      let next = this.#text.indexOf('\n', this.#at);
      next >= 0 && next < offset;
      next = this.#text.indexOf('\n', this.#at)
    ) {
      this.#at = next + 1
      this.#line++
    }
    return this.#line
  }
}
