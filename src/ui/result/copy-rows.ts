import { copySteps, type CopyPrinter } from '#core/result/copy.ts'
import { sliced } from './slices.ts'
import { copyPieces } from './clipboard.ts'
import type { GridView } from './grid-view.svelte.ts'
import { copyText as words } from './messages.ts'
import type { Block } from './selection.svelte.ts'

/** Puts a block of a view, or else all that it shows, on the clipboard and says how that went. */
export async function copyRows(
  view: GridView,
  block: Block | undefined,
  print: CopyPrinter,
  say: (text: string) => void,
): Promise<void> {
  const range = view.range(block)
  const count = range.rows.length
  if (count > 10_000) say(words.copying(count))
  const pieces = await sliced(copySteps(view.result, range, print))
  if (!pieces) return say(words.tooLarge(count))
  say((await copyPieces(pieces)) ? words.copied(count) : words.refused)
}
