import type { Random } from '../random.ts'
import type { Field } from '../csv.ts'
import { day, isoDate } from './calendar.ts'
import { categories, ranges } from './range.ts'
import type { RangeSeed } from './range.ts'

/** A product; prices in cents, days since 1970. */
export interface Product {
  id: number
  sku: string
  name: string
  categoryId: number
  price: number
  /** What it cost before `priceChange`. */
  oldPrice: number
  priceChange: number
  weight: number | null
  released: number | null
  /** The last day of sale, for what is discontinued. */
  ended: number | null
  season: number[]
  /** False for the products that nobody ever bought. */
  sells: boolean
  /** The higher, the better the reviews: 0 to 1. */
  quality: number
}

const categoryIds = new Map(categories.map((category, index) => [category.name, index + 1]))

function releasedOn(random: Random): number {
  if (random.chance(0.75)) return day('2019-01-01') + 7 * random.int(0, 200)
  return day('2023-01-01') + 7 * random.int(0, 150)
}

function soldUntil(random: Random, released: number | null): number {
  return Math.max(released ?? 0, day('2023-06-30')) + 30 * random.int(3, 18)
}

function makeProduct(
  random: Random,
  range: RangeSeed,
  name: string,
  size: number,
): Omit<Product, 'id' | 'sku'> {
  const price = random.pick(range.prices[size] ?? [])
  const released = random.chance(0.04) ? null : releasedOn(random)
  const label = range.sizes?.[size]
  const changed = price > 0 && range.code !== 'VO' && random.chance(0.35)
  const step = (price >= 1999 ? 200 : price >= 499 ? 100 : 50) * (random.chance(0.2) ? -1 : 1)
  return {
    name: label === undefined ? name : `${name}, ${label}`,
    categoryId: categoryIds.get(range.category) ?? 0,
    price,
    oldPrice: changed ? price - step : price,
    priceChange: day(random.pick(['2024-01-01', '2024-07-01', '2025-01-01'])),
    weight: range.weights[size] ?? null,
    released,
    ended: random.chance(0.07) ? soldUntil(random, released) : null,
    season: range.season ?? [],
    sells: true,
    quality: random.next(),
  }
}

/** The range with ids in random order of names, so that neighbours in id are not neighbours in kind. */
export function makeProducts(random: Random): Product[] {
  const drafts = ranges.flatMap((range) =>
    range.names.flatMap((name) =>
      (range.sizes ?? ['']).map((_, size) => ({
        code: range.code,
        ...makeProduct(random, range, name, size),
      })),
    ),
  )
  const counts = new Map<string, number>()
  const products = random.shuffle(drafts).map(({ code, ...draft }, index) => {
    const number = (counts.get(code) ?? 0) + 1
    counts.set(code, number)
    return { id: index + 1, sku: `${code}-${String(number).padStart(3, '0')}`, ...draft }
  })
  leaveUnsold(random, products)
  return products
}

function leaveUnsold(random: Random, products: Product[]): void {
  const unsold = random.shuffle(products.filter((product) => product.price > 0)).slice(0, 20)
  unsold.forEach((product, index) => {
    product.sells = false
    product.ended = index < 4 ? day('2024-03-31') : null
    if (index < 4) product.released = day('2022-02-01') + 7 * index
    // Half of them came too late to be sold.
    if (index % 2 === 0 && product.ended === null) product.released = day('2025-12-01') + index
  })
}

/** What one piece cost on a day, in cents. */
export function priceOn(product: Product, days: number): number {
  return days < product.priceChange ? product.oldPrice : product.price
}

/** Whether the product was on sale on a day. */
export function onSale(product: Product, days: number): boolean {
  return product.sells && (product.released ?? 0) <= days && (product.ended ?? Infinity) >= days
}

/** Cents as a decimal with two places. */
export function money(cents: number): string {
  return (cents / 100).toFixed(2)
}

/** The product as a row of the table. */
export function productRow(product: Product): Field[] {
  return [
    product.id,
    product.sku,
    product.name,
    product.categoryId,
    money(product.price),
    product.weight,
    product.released === null ? null : isoDate(product.released),
    product.ended !== null,
  ]
}

/** The categories as rows of the table. */
export function categoryRows(): Field[][] {
  return categories.map(({ name, parent }, index) => [
    index + 1,
    name,
    parent === undefined ? null : (categoryIds.get(parent) ?? null),
  ])
}
