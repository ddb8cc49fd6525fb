import { planNodes, type PlanNode } from './parse.ts'

/** A node in EXPLAIN's words, e.g. `Index Scan using orders_pkey on orders`. */
export function nodeText({ type, index, relation }: PlanNode): string {
  const using = index === undefined ? '' : ` using ${index}`
  return `${type}${using}${relation === undefined ? '' : ` on ${relation}`}`
}

// `Seq Scan on orders`, `Bitmap Index Scan using orders_day`, `Hash Join`: type, index and table, each as far as it is told.
const shape = /^(.*?)(?: using (\S+))?(?: on (\S+))?$/

/** The nodes of a plan that a pattern in EXPLAIN's words describes; what the pattern does not name is free. */
export function matchingNodes(plan: PlanNode, pattern: string): PlanNode[] {
  const [, type, index, relation] = shape.exec(pattern.trim()) ?? []
  return planNodes(plan).filter(
    (node) =>
      (!type || node.type.toLowerCase() === type.toLowerCase()) &&
      (index === undefined || node.index === index) &&
      (relation === undefined || node.relation === relation),
  )
}
