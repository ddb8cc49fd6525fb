import { getContext } from 'svelte'
import type { PatternFind } from '#state/pattern-find.ts'

/** Under which key the page provides its grids with what makes a PatternFind, one for each grid. */
export const patternFindKey = Symbol('pattern find')

/** A grid's own PatternFind. Only while a component is made; throws where the page provides none. */
export function newPatternFind(): PatternFind {
  const make = getContext<(() => PatternFind) | undefined>(patternFindKey)
  if (!make) throw new Error('The page provides its grids with no PatternFind')
  return make()
}
