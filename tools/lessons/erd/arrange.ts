import type { Erd } from '#core/erd/types.ts'
import { place, type Arrangement } from './place.ts'
import { stackings, type Stack } from './stacks.ts'

const betweenRanks = 84
/** Between ranks when the drawing would be wider than a page: the marks at both ends of a line fit still. */
const closeRanks = 60
/** What a window of 1440 pixels shows of a drawing without scrolling. */
const widest = 1160

const excess = ({ width }: Arrangement): number => Math.max(0, width - widest)

/** Places tables in columns; what would be wider than a window gets less room, and then tables below each other. */
export function arrange(erd: Erd): Arrangement {
  let stacks: Stack[] = erd.tables.map(({ name }) => [name])
  let best = place(erd, stacks, closeRanks)
  while (excess(best) > 0) {
    const tried = stackings(stacks, erd.references)
      .map((made) => ({ made, arrangement: place(erd, made, closeRanks) }))
      .sort(({ arrangement: a }, { arrangement: b }) => excess(a) - excess(b) || a.height - b.height)
    const [first] = tried
    if (!first || first.arrangement.width >= best.width) break
    best = first.arrangement
    stacks = first.made
  }
  const roomy = place(erd, stacks, betweenRanks)
  return excess(roomy) > 0 ? best : roomy
}
