import type { Tree } from '../../tree/types.ts'
import type { Step, Verdict } from '../types.ts'
import { comparisonHints } from './comparisons.ts'
import { conditionHints } from './conditions.ts'
import { rowHints } from './rows.ts'
import { shapeHints } from './shape.ts'
import { sideOf } from './suspect.ts'

const most = 2
const explained: Step[] = ['count', 'rows', 'order']

/** Whether the trees of answer and reference may tell more of a failure. */
export function isExplainable({ step }: Verdict): boolean {
  return explained.includes(step)
}

/**
 * Sentences on why an answer fails, read from its tree and the reference's: at most two, and only what both trees and the
 * rows that differ show. The result alone decides whether it fails.
 */
export function treeHints(ownTree: Tree, referenceTree: Tree, verdict: Verdict): string[] {
  const [own, reference] = [sideOf(ownTree), sideOf(referenceTree)]
  if (!own || !reference) return []
  const { missing = 0, extra = 0, changed = 0 } = verdict.diff?.totals ?? {}
  const different = verdict.step === 'rows' && (changed > 0 || (missing > 0 && extra > 0))
  const suspect = { own, reference, verdict, missing, extra, different }
  const hints = [...rowHints, ...conditionHints, ...comparisonHints, ...shapeHints].flatMap(
    (hint) => hint(suspect) ?? [],
  )
  return [...new Set(hints)].filter((hint) => !verdict.details.includes(hint)).slice(0, most)
}
