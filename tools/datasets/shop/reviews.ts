import type { Random } from '../random.ts'
import { Weighted } from '../random.ts'
import type { Field } from '../csv.ts'
import { isoMinute, lastMinute, minutesPerDay, shoppingMinute } from './calendar.ts'
import type { Customer } from './customers.ts'
import type { Order } from './orders.ts'
import type { Product } from './products.ts'
import { closings, openings, titles } from './review-texts.ts'

interface Review {
  product: Product
  customer: Customer
  stars: number
  title: string | null
  body: string | null
  writtenAt: number
}

const starChoices = [5, 4, 3, 2, 1]
const fine = new Weighted(starChoices, (_, index) => [62, 25, 8, 3, 2][index] ?? 0)
const middling = new Weighted(starChoices, (_, index) => [40, 28, 15, 9, 8][index] ?? 0)
const poor = new Weighted(starChoices, (_, index) => [18, 20, 22, 18, 22][index] ?? 0)

function starsFor(random: Random, product: Product): number {
  const choice = product.quality > 0.5 ? fine : product.quality > 0.12 ? middling : poor
  return choice.pick(random)
}

function write(random: Random, product: Product, customer: Customer, after: number): Review {
  const stars = starsFor(random, product)
  const mood = stars >= 4 ? 'good' : stars === 3 ? 'fair' : 'bad'
  const days = Math.floor(after / minutesPerDay) + random.int(3, 60)
  const body = random.pick(openings[mood]) + (random.chance(0.5) ? ' ' + random.pick(closings[mood]) : '')
  return {
    product,
    customer,
    stars,
    // An empty title is not the same as none: these were sent by an old version of the app.
    title: random.chance(0.3) ? null : random.chance(0.01) ? '' : random.pick(titles[mood]),
    body: random.chance(0.4) ? null : body,
    writtenAt: days * minutesPerDay + shoppingMinute(random),
  }
}

/** The reviews by time: nearly all by somebody who got the product, at most one for a product and customer. */
export function makeReviews(
  random: Random,
  orders: readonly Order[],
  customers: readonly Customer[],
  products: readonly Product[],
): Review[] {
  const written = new Map<string, Review>()
  const add = (product: Product, customer: Customer, after: number): void => {
    const key = `${product.id} ${customer.id}`
    const review = write(random, product, customer, after)
    if (review.writtenAt <= lastMinute && !written.has(key)) written.set(key, review)
  }
  for (const order of orders) {
    if (order.status !== 'delivered' && order.status !== 'returned') continue
    for (const line of order.lines) {
      if (random.chance(0.21)) add(line.product, order.customer, order.shippedAt ?? order.orderedAt)
    }
  }
  const sold = products.filter((product) => product.sells && product.weight !== null)
  for (let n = 0; n < 40; n++) {
    const customer = random.pick(customers)
    add(random.pick(sold), customer, Math.max(customer.joinedAt, orders[0]?.orderedAt ?? 0))
  }
  return [...written.values()].sort((a, b) => a.writtenAt - b.writtenAt)
}

/** The review as a row of the table; the id is its place in time. */
export function reviewRow(review: Review, index: number): Field[] {
  return [
    index + 1,
    review.product.id,
    review.customer.id,
    review.stars,
    review.title,
    review.body,
    isoMinute(review.writtenAt),
  ]
}
