import type { Random } from '../random.ts'
import type { Field } from '../csv.ts'
import { isoDate, lastDay } from './calendar.ts'
import type { Product } from './products.ts'

const warehouses = ['Bremen', 'Leeds', 'Lyon', 'Poznań']

function quantityOf(random: Random, product: Product): number {
  if (product.ended !== null) return random.chance(0.7) ? 0 : random.int(1, 5)
  if (random.chance(0.07)) return 0
  return product.price < 500 ? random.int(1, 400) : random.int(1, product.price < 2000 ? 120 : 30)
}

/** What lies where: a row for each product and warehouse that keeps it; nothing for what is not sent. */
export function inventoryRows(random: Random, products: readonly Product[]): Field[][] {
  return products.flatMap((product) =>
    warehouses
      .filter((_, index) => product.weight !== null && random.chance([0.95, 0.6, 0.7, 0.45][index] ?? 0))
      .map((warehouse) => [
        product.id,
        warehouse,
        quantityOf(random, product),
        product.ended !== null || random.chance(0.1) ? null : random.pick([5, 10, 10, 20, 50]),
        random.chance(0.04) ? null : isoDate(lastDay - 7 * random.int(0, 20)),
      ]),
  )
}
