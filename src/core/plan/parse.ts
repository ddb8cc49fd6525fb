/** A node of a query plan as EXPLAIN (FORMAT JSON) gives it; counts are per loop, as the server counts them. */
export interface PlanNode {
  /** E.g. `Index Scan`, `Hash Join`. */
  type: string
  /** The table that is read, by its name. */
  relation?: string
  index?: string
  /** Rows that the planner expected. */
  estimatedRows: number
  /** Rows that came, with ANALYZE. */
  rows?: number
  loops?: number
  /** Pages of 8 kB that this node and all below it touched, found in memory or not, with BUFFERS. */
  buffers?: number
  /** In the planner's own unit: 1 is the cost of reading one page in sequence. */
  cost: number
  children: PlanNode[]
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const numberIn = (node: Json, key: string): number | undefined => {
  const value = node[key]
  return typeof value === 'number' ? value : undefined
}
const textIn = (node: Json, key: string): string | undefined => {
  const value = node[key]
  return typeof value === 'string' ? value : undefined
}

function readNode(node: Json): PlanNode {
  const relation = textIn(node, 'Relation Name')
  const index = textIn(node, 'Index Name')
  const rows = numberIn(node, 'Actual Rows')
  const loops = numberIn(node, 'Actual Loops')
  const [hit, read] = [numberIn(node, 'Shared Hit Blocks'), numberIn(node, 'Shared Read Blocks')]
  const below = node.Plans
  return {
    type: textIn(node, 'Node Type') ?? '',
    ...(relation === undefined ? {} : { relation }),
    ...(index === undefined ? {} : { index }),
    estimatedRows: numberIn(node, 'Plan Rows') ?? 0,
    ...(rows === undefined ? {} : { rows }),
    ...(loops === undefined ? {} : { loops }),
    ...(hit === undefined && read === undefined ? {} : { buffers: (hit ?? 0) + (read ?? 0) }),
    cost: numberIn(node, 'Total Cost') ?? 0,
    children: Array.isArray(below) ? below.filter(isObject).map(readNode) : [],
  }
}

/** The plan in the JSON that EXPLAIN (FORMAT JSON) prints. Throws when it holds none. */
export function parsePlan(json: string): PlanNode {
  const value: unknown = JSON.parse(json)
  const first: unknown = Array.isArray(value) ? value[0] : value
  const plan = isObject(first) ? first.Plan : undefined
  if (!isObject(plan)) throw new Error('This is not a plan of EXPLAIN (FORMAT JSON)')
  return readNode(plan)
}

/** A plan's nodes, each before those below it. */
export function planNodes(plan: PlanNode): PlanNode[] {
  return [plan, ...plan.children.flatMap(planNodes)]
}
