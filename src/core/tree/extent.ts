import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'
import type { Tree, TreeNode } from './types.ts'
import { nodesOf } from './walk.ts'

// Words that may end an expression after the last place that the parser tells: IS NOT NULL, timestamp with time zone.
const tails = [
  ...['is', 'not', 'null', 'true', 'false', 'unknown', 'json', 'document', 'normalized'],
  ...['with', 'without', 'time', 'zone', 'precision', 'varying'],
]
const opening = (token: Token): boolean => ['(', '['].includes(token.text) || isWord(token, 'case')
const closing = (token: Token): boolean => [')', ']'].includes(token.text) || isWord(token, 'end')

function locations(node: TreeNode): number[] {
  return nodesOf(node).flatMap(({ fields }) => {
    const { location } = fields as { location?: unknown }
    return typeof location === 'number' && location >= 0 ? [location] : []
  })
}

/**
 * Where a node stands in its tree's text, as UTF-16 offsets, without the alias. The parser tells only where a node has its
 * sign, so its ends are found among the tokens. Undefined when the parser tells no place in it.
 */
export function extentOf(tree: Tree, node: TreeNode): { from: number; to: number } | undefined {
  const tokens = tokenize(tree.sql).filter(isSignificant)
  const places = locations(node)
  if (places.length === 0) return undefined
  const at = (place: number): number => tokens.findIndex(({ from, to }) => from <= place && place < to)
  let first = at(Math.min(...places))
  let last = at(Math.max(...places))
  // Brackets that are open at the end, and those that must have been opened before.
  let open = 0
  let before = 0
  const count = (token: Token): void => {
    if (opening(token)) open++
    else if (closing(token) && open > 0) open--
    else if (closing(token)) before++
  }
  for (const token of tokens.slice(first, last + 1)) count(token)
  for (let next = tokens[last + 1]; next; next = tokens[last + 1]) {
    const goesOn = ['.', '(', '['].includes(next.text) || tokens[last]?.text === '.' || isWord(next, ...tails)
    if (open === 0 && !goesOn) break
    count(next)
    last++
  }
  for (; before > 0 && first > 0; first--) {
    const token = tokens[first - 1]
    if (token && opening(token)) before--
    else if (token && closing(token)) before++
  }
  const [start, end] = [tokens[first], tokens[last]]
  return start && end ? { from: start.from, to: end.to } : undefined
}

/** The text of a node as it is written; undefined when the parser tells no place in it. */
export function textOf(tree: Tree, node: TreeNode): string | undefined {
  const extent = extentOf(tree, node)
  return extent && tree.sql.slice(extent.from, extent.to)
}
