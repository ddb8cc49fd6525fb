import { sliced } from './slices.ts'
import { fileSteps } from './text-file.ts'

function copyByCommand(text: string): boolean {
  // The old way, and the only one on plain http.
  const commands: { execCommand(command: string): boolean } = document
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('aria-hidden', 'true')
  area.style.cssText = 'position:fixed;top:0;left:-100vw;opacity:0'
  // Inside a modal dialog only what the dialog holds can be focused.
  const host = before?.closest('dialog') ?? document.body
  host.append(area)
  area.select()
  try {
    return commands.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

/** Puts a text on the clipboard; false when the browser refuses. Must be called in answer to a key or a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on plain http, though the types say otherwise.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard) {
      await clipboard.writeText(text)
      return true
    }
  } catch {
    // Denied by a policy or a missing focus: the old command may still be allowed.
  }
  return copyByCommand(text)
}

// Above this many characters the pieces go as a file, which does not have to be one string.
const largeText = 1e6

/** The same with a text in pieces. */
export async function copyPieces(pieces: string[]): Promise<boolean> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (length > largeText && typeof ClipboardItem !== 'undefined') {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': await sliced(fileSteps(pieces, 'text/plain')) }),
      ])
      return true
    } catch {
      // Denied, or files are not taken: as one text then.
    }
  }
  return copyText(pieces.join(''))
}
