import type { Fields, Kind, Tree, TreeNode } from './types.ts'

/** A node in its place. */
export interface Placed<K extends Kind = Kind> {
  kind: K
  /** The node itself, its kind around its fields. */
  node: TreeNode
  fields: Fields<K>
  /** The node that holds it; undefined at the top. */
  parent?: Placed
  /** The name of the parent's field that it stands in. */
  field: string
}

// What the parser writes without its kind, because the field can hold no other.
const bare: Record<string, Kind | undefined> = {
  larg: 'SelectStmt',
  rarg: 'SelectStmt',
  withClause: 'WithClause',
  intoClause: 'IntoClause',
  onConflictClause: 'OnConflictClause',
  relation: 'RangeVar',
  alias: 'Alias',
  join_using_alias: 'Alias',
  over: 'WindowDef',
  typeName: 'TypeName',
  collClause: 'CollateClause',
  search_clause: 'CTESearchClause',
  cycle_clause: 'CTECycleClause',
  returningClause: 'ReturningClause',
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function visit(value: unknown, field: string, parent: Placed | undefined, found: Placed[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, field, parent, found)
    return
  }
  if (!isObject(value)) return
  const keys = Object.keys(value)
  const wrapped = keys.length === 1 && /^[A-Z]/.test(keys[0] ?? '')
  const kind = wrapped ? (keys[0] as Kind) : bare[field]
  const fields = wrapped ? value[keys[0] ?? ''] : value
  if (!kind || !isObject(fields)) return
  const node = (wrapped ? value : { [kind]: fields }) as unknown as TreeNode
  const placed: Placed = { kind, node, fields: fields, field, ...(parent ? { parent } : {}) }
  found.push(placed)
  for (const [name, child] of Object.entries(fields)) visit(child, name, placed, found)
}

/** All nodes of a tree or below a node, itself first, each before what it holds. */
export function nodesOf(root: Tree | TreeNode): Placed[] {
  const found: Placed[] = []
  const tops = 'statements' in root ? root.statements.map(({ node }) => node) : [root]
  visit(tops, '', undefined, found)
  return found
}

/** Whether the node is of this kind. */
export function isKind<K extends Kind>(placed: Placed, kind: K): placed is Placed<K> {
  return placed.kind === kind
}

/** The nodes of one kind, in order. */
export function nodesOfKind<K extends Kind>(root: Tree | TreeNode, kind: K): Placed<K>[] {
  return nodesOf(root).filter((placed) => isKind(placed, kind))
}

/** Whether a node stands somewhere within another one. */
export function isWithin(placed: Placed, outer: Placed): boolean {
  for (let at = placed.parent; at; at = at.parent) if (at === outer) return true
  return false
}
