import type { Fields, TreeNode } from '#core/tree/types.ts'
import type { Placed } from '#core/tree/walk.ts'

/** A small mistake in one place of a query. */
export interface Edit {
  /** What is done, for an author to read. */
  name: string
  /** Makes the mistake in a copy of the tree, given the node of the place there. */
  apply: (place: Placed) => void
}

/** The mistakes that can be made at a node. */
export type Operator = (place: Placed) => Edit[]

/** Puts another node in the place of one. */
export function replace(place: Placed, by: TreeNode): void {
  const copy = structuredClone(by)
  for (const key of Object.keys(place.node)) Reflect.deleteProperty(place.node, key)
  Object.assign(place.node, copy)
}

/** The list without the item at an index; undefined when nothing is left, so that the clause goes too. */
export function without<T>(items: readonly T[] | undefined, index: number): T[] | undefined {
  const rest = (items ?? []).filter((_, i) => i !== index)
  return rest.length > 0 ? rest : undefined
}

/** Sets a field, or takes it away. */
export function assign<T extends object, N extends keyof T>(
  fields: T,
  name: N,
  value: T[N] | undefined,
): void {
  if (value === undefined) Reflect.deleteProperty(fields, name)
  else fields[name] = value
}

/** An operator's sign. */
export function signOf({ name = [] }: Fields<'A_Expr'>): string {
  const last = name.at(-1)
  return (last && 'String' in last ? last.String.sval : undefined) ?? ''
}

/** A sign as the parser writes it. */
export const sign = (text: string): TreeNode[] => [{ String: { sval: text } }]

/** An expression of an operator between two others. */
export const operation = (left: TreeNode, text: string, right: TreeNode): TreeNode => ({
  A_Expr: { kind: 'AEXPR_OP', name: sign(text), lexpr: left, rexpr: right },
})

/** Conditions of which all must hold; undefined for none. */
export function all(conditions: TreeNode[]): TreeNode | undefined {
  return conditions.length > 1 ? { BoolExpr: { boolop: 'AND_EXPR', args: conditions } } : conditions[0]
}
