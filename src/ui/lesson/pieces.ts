/** A part of a text that ends with a block of code, or has none. */
export interface Piece {
  html: string
  code: string | undefined
}

/** A text cut behind each block of code that is no part of something else. */
export function piecesOf(html: string): Piece[] {
  const template = document.createElement('template')
  template.innerHTML = html
  const pieces: Piece[] = []
  let rest = document.createElement('div')
  const end = (code: string | undefined): void => {
    if (rest.innerHTML.trim() !== '') pieces.push({ html: rest.innerHTML, code })
    rest = document.createElement('div')
  }
  for (const node of [...template.content.childNodes]) {
    rest.append(node)
    if (node instanceof HTMLPreElement) end(node.textContent)
  }
  end(undefined)
  return pieces
}
