/** What stands in an error's line from where the mark below points, measured on the page; '' when at nothing. */
export function pointedAt(label: Element): string {
  const pre = label.parentElement
  const mark = pre?.querySelector('b.bad')?.getBoundingClientRect().left ?? NaN
  const texts = [...(pre?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE)
  for (const text of texts) {
    const line = text.textContent?.split('\n')[0] ?? ''
    for (let at = 0; at < line.length; at++) {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      if (Math.abs(range.getBoundingClientRect().left - mark) < 1) return line.slice(at)
    }
  }
  return ''
}
