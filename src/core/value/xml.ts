const piece =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!(?:[^<>[]|\[[^]*?\])*>|<\/?(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+/gy

/**
 * XML with one element a line and two spaces a level; an element that holds only text stays on its line, and beside text nothing is
 * moved, for there spaces mean something. Undefined when the text is no XML.
 */
export function layOutXml(text: string): string | undefined {
  const pieces = text.match(piece) ?? []
  if (!text.trimStart().startsWith('<') || pieces.join('') !== text) return undefined
  if (pieces.some((one, at) => !one.startsWith('<') && one.trim() !== '' && isMixed(pieces, at))) return text
  const lines: string[] = []
  let level = 0
  for (let at = 0; at < pieces.length; at++) {
    const one = pieces[at] ?? ''
    if (one.trim() === '') continue
    if (one.startsWith('</')) {
      level--
      if (level < 0) return undefined
    }
    const [value, close] = [pieces[at + 1], pieces[at + 2]]
    const opens = /^<[^/!?]/.test(one) && !one.endsWith('/>')
    const indent = '  '.repeat(level)
    if (
      opens &&
      value !== undefined &&
      !value.startsWith('<') &&
      value.trim() !== '' &&
      close?.startsWith('</')
    ) {
      lines.push(`${indent}${one}${value}${close}`)
      at += 2
    } else if (opens && value?.startsWith('</')) {
      lines.push(`${indent}${one}${value}`)
      at++
    } else {
      lines.push(indent + one)
      if (opens) level++
    }
  }
  return level === 0 ? lines.join('\n') : undefined
}

function isMixed(pieces: readonly string[], at: number): boolean {
  return !/^<[^/!?]/.test(pieces[at - 1] ?? '') || !(pieces[at + 1] ?? '').startsWith('</')
}
