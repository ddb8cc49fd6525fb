/** Orders that begin alike. */
export interface OrderNode {
  /** The turns from the parent's last one to where these orders part, or to their end. */
  turns: string
  /** How many turns there were before. */
  depth: number
  /** How many of its orders are in each group. */
  counts: number[]
  children: OrderNode[]
  /** The whole order, at a leaf. */
  order?: string
}

interface Leaf {
  order: string
  group: number
}

function tally(leaves: readonly Leaf[]): number[] {
  const most = Math.max(-1, ...leaves.map(({ group }) => group))
  return Array.from({ length: most + 1 }, (_, at) => leaves.filter(({ group }) => group === at).length)
}

/** How long a beginning all orders share. */
function shared(orders: readonly string[], from: number): number {
  const [first = ''] = orders
  let to = from
  while (to < first.length && orders.every((order) => order[to] === first[to])) to++
  return to
}

function nodeOf(leaves: readonly Leaf[], depth: number): OrderNode {
  const [first] = leaves
  const orders = leaves.map(({ order }) => order)
  const to = shared(orders, depth)
  const end = first?.order.length === to
  const next = [...new Set(orders.map((order) => order[to] ?? ''))].sort()
  return {
    turns: (first?.order ?? '').slice(depth, to),
    depth,
    counts: tally(leaves),
    children: end
      ? []
      : next.map((letter) =>
          nodeOf(
            leaves.filter(({ order }) => order[to] === letter),
            to,
          ),
        ),
    ...(end ? { order: first.order } : {}),
  }
}

/** Orders, each with the number of its group, as a tree of their beginnings. */
export const orderTree = (leaves: readonly Leaf[]): OrderNode => nodeOf(leaves, 0)
