import type { TreeNode } from './tree-node.ts'

/** What a key does at a line of the tree. */
export type TreeAction = { kind: 'focus'; id: string } | { kind: 'toggle'; id: string }

/** Arrows, Home and End as in the ARIA tree pattern; undefined for other keys and where nothing is to be done. */
export function keyAction(nodes: TreeNode[], at: string, key: string): TreeAction | undefined {
  const index = nodes.findIndex(({ id }) => id === at)
  const node = nodes[index]
  if (!node) return undefined
  const focus = (id: string | undefined): TreeAction | undefined =>
    id === undefined ? undefined : { kind: 'focus', id }
  if (key === 'ArrowDown') return focus(nodes[index + 1]?.id)
  if (key === 'ArrowUp') return focus(nodes[index - 1]?.id)
  if (key === 'Home') return focus(nodes[0]?.id)
  if (key === 'End') return focus(nodes.at(-1)?.id)
  if (key === 'ArrowRight') {
    if (node.expanded === false) return { kind: 'toggle', id: at }
    return node.expanded ? focus(nodes[index + 1]?.id) : undefined
  }
  if (key === 'ArrowLeft') return node.expanded ? { kind: 'toggle', id: at } : focus(node.parent)
  return undefined
}

/** The next line whose label begins with what was typed, round the end; typing the same letter again goes on. */
export function typeAhead(nodes: TreeNode[], at: string, typed: string): string | undefined {
  const wanted = typed.toLowerCase()
  const same = wanted === wanted.charAt(0).repeat(wanted.length)
  const word = same ? wanted.slice(0, 1) : wanted
  const start = nodes.findIndex(({ id }) => id === at) + (same ? 1 : 0)
  const order = [...nodes.slice(start), ...nodes.slice(0, start)]
  return order.find(({ label }) => label.toLowerCase().startsWith(word))?.id
}
