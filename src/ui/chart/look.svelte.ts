/** How many colours the series of a chart have. */
export const seriesColours = 8

function token(key: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(key).trim()
}

const read = () => ({
  page: token('--page'),
  ink: token('--ink'),
  font: token('--sans'),
  series: Array.from({ length: seriesColours }, (_, index) => token(`--chart-${index + 1}`)),
})

/** The values of the tokens in the theme that is on: an exported picture has no tokens. */
export class ThemeLook {
  #now = $state.raw(read())

  get now(): ReturnType<typeof read> {
    return this.#now
  }

  /** Follows the theme until it is called off. */
  watch(): () => void {
    const observer = new MutationObserver(() => (this.#now = read()))
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => observer.disconnect()
  }
}
