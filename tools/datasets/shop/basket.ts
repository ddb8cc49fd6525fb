import type { Random } from '../random.ts'
import { Weighted } from '../random.ts'
import { monthOf } from './calendar.ts'
import { onSale, priceOn } from './products.ts'
import type { Product } from './products.ts'

/** One line of an order; the price in cents. */
export interface Line {
  product: Product
  quantity: number
  unitPrice: number
}

const lineCounts = new Weighted([1, 2, 3, 4, 5, 6, 8], (_, index) => [30, 26, 18, 12, 7, 5, 2][index] ?? 0)
const discounts: Record<string, number> = { SPRING_10: 10, 'ADVENT%': 5, 'BEES_10%': 10 }

function quantityOf(random: Random, product: Product): number {
  if (product.price >= 2000 || product.weight === null) return random.chance(0.95) ? 1 : 2
  if (random.chance(0.012)) return random.pick([10, 12, 20, 24])
  return random.pick(product.price < 500 ? [1, 1, 2, 3, 4, 5] : [1, 1, 1, 2, 2, 3])
}

/** A filler of baskets: `(day, coupon) → lines`. Popularity falls with the rank as Zipf found it for words. */
export function fillBasket(
  random: Random,
  products: readonly Product[],
): (days: number, coupon: string | null) => Line[] {
  const ranked = new Weighted(random.shuffle(products), (_, rank) => 1 / (rank + 6))
  const pick = (days: number): Product => {
    for (;;) {
      const product = ranked.pick(random)
      const inSeason = product.season.length === 0 || product.season.includes(monthOf(days))
      if (onSale(product, days) && (inSeason || random.chance(0.35))) return product
    }
  }
  return (days, coupon) => {
    const chosen = new Set<Product>()
    const count = lineCounts.pick(random)
    while (chosen.size < count) chosen.add(pick(days))
    const off = discounts[coupon ?? ''] ?? 0
    return Array.from(chosen, (product) => ({
      product,
      quantity: quantityOf(random, product),
      unitPrice: Math.round((priceOn(product, days) * (100 - off)) / 100),
    }))
  }
}
