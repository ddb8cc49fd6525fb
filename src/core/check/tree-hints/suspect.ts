import { branches, conjuncts, queryOf } from '../../tree/clauses.ts'
import { nodesOfKind } from '../../tree/walk.ts'
import type { Fields, Kind, Tree, TreeNode } from '../../tree/types.ts'
import type { Verdict } from '../types.ts'

/** A query as a hint sees it. */
export interface Side {
  /** The tree of the query alone, whatever else its script holds. */
  tree: Tree
  /** The outermost SELECT, the first one of a set operation. */
  select: Fields<'SelectStmt'>
}

// What a hint looks at: the two queries, where the check stopped and how many rows differ there.
interface Suspect {
  own: Side
  reference: Side
  verdict: Verdict
  missing: number
  extra: number
  /** Whether rows are there that hold other values than expected. */
  different: boolean
}

/** A sentence on what the trees show to be wrong; undefined when they do not. */
export type Hint = (suspect: Suspect) => string | undefined

// Statements that may follow the one that answers.
const closing = ['TransactionStmt', 'DeallocateStmt', 'ClosePortalStmt', 'VariableSetStmt', 'DropStmt']

/** The query that answers in a script; undefined when something else than a SELECT does. */
export function sideOf(tree: Tree): Side | undefined {
  const last = tree.statements.findLast(({ node }) => !closing.some((kind) => kind in node))
  if (!last) return undefined
  const alone = { ...tree, statements: [last] }
  const query = queryOf(alone)
  const select = query && branches(query)[0]
  return select && { tree: alone, select }
}

/** The fields of all nodes of a kind, subqueries included. */
export function all<K extends Kind>(root: Side | TreeNode, kind: K): Fields<K>[] {
  return nodesOfKind('select' in root ? root.tree : root, kind).map(({ fields }) => fields)
}

/** All conditions in WHERE clauses, those that AND joins apart. */
export function conditions(side: Side): TreeNode[] {
  return all(side, 'SelectStmt').flatMap(({ whereClause }) => conjuncts(whereClause))
}

/** The sign of an operator, such as `=`. */
export function operator({ name }: Fields<'A_Expr'>): string {
  const last = name?.at(-1)
  return (last && 'String' in last ? last.String.sval : undefined) ?? ''
}

/** The items of a list in brackets; none for all else. */
export function listOf(node: TreeNode | undefined): TreeNode[] {
  return node && 'List' in node ? (node.List.items ?? []) : []
}

/** The text of a constant in quotes, with or without a cast; undefined for all else. */
export function quoted(node: TreeNode | undefined): string | undefined {
  if (!node) return undefined
  if ('TypeCast' in node) return quoted(node.TypeCast.arg)
  return 'A_Const' in node ? node.A_Const.sval?.sval : undefined
}
