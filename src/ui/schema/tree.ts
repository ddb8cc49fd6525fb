import type { Hit } from '#core/catalog/search.ts'
import type { Catalog } from '#core/catalog/types.ts'
import { roots } from './tree-drafts.ts'
import { relationId, type Draft, type TreeNode } from './tree-node.ts'

/** The way in the tree to what a search found, from its line up to the root's; empty for what the tree does not list. */
export function pathOf({ kind, schema, name, table, arguments: list }: Hit): string[] {
  const root = `s:${schema}`
  const relation = relationId({ schema, name: table ?? name })
  switch (kind) {
    case 'column':
      return [`${relation}.${name}`, relation, root]
    case 'index':
      return [`${relation}#i.${name}`, `${relation}#indexes`, relation, root]
    case 'constraint':
      return [`${relation}#c.${name}`, `${relation}#constraints`, relation, root]
    case 'function':
      return [`f:${schema}.${name}(${list ?? ''})`, `${root}#functions`, root]
    case 'enum':
    case 'domain':
    case 'composite type':
    case 'range type':
      return [`t:${schema}.${name}`, `${root}#types`, root]
    case 'extension':
      return []
    default:
      return [relation, root]
  }
}

/**
 * The visible lines of a catalog in order. `toggled` holds the ids whose state is not the one they begin with: closed,
 * but for schemas.
 */
export function visibleNodes(catalog: Catalog, toggled: readonly string[]): TreeNode[] {
  const out: TreeNode[] = []
  const visit = (drafts: Draft[], parent: string | undefined, level: number) => {
    drafts.forEach(({ children, open = false, ...draft }, index) => {
      const expanded = children ? open !== toggled.includes(draft.id) : undefined
      out.push({ ...draft, parent, level, place: index + 1, siblings: drafts.length, expanded })
      if (expanded && children) visit(children(), draft.id, level + 1)
    })
  }
  visit(roots(catalog), undefined, 1)
  return out
}
