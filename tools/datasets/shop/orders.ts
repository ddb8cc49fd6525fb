import type { Random } from '../random.ts'
import { Weighted } from '../random.ts'
import type { Field } from '../csv.ts'
import type { Customer } from './customers.ts'
import { money } from './products.ts'
import type { Product } from './products.ts'
import { fillBasket } from './basket.ts'
import type { Line } from './basket.ts'
import {
  isoMinute,
  lastDay,
  lastMinute,
  firstDay,
  minutesPerDay,
  monthOf,
  orderDay,
  shoppingMinute,
  workingMinute,
} from './calendar.ts'

/** How far an order has come. */
type Status = 'new' | 'paid' | 'shipped' | 'delivered' | 'cancelled' | 'returned'

/** An order with its lines; moments in minutes since 1970, money in cents. */
export interface Order {
  id: number
  customer: Customer
  orderedAt: number
  status: Status
  shippedAt: number | null
  coupon: string | null
  shipping: number
  lines: Line[]
}

const counts = new Weighted(
  [1, 2, 3, 4, 6, 8, 11, 14, 20, 28],
  (_, index) => [25, 17, 13, 10, 10, 9, 7, 5, 3, 2][index] ?? 0,
)

function moment(random: Random, from: number): number {
  let days = orderDay(random)
  while (days * minutesPerDay <= from) days = orderDay(random)
  // A few arrive at midnight exactly: the standing orders.
  return days * minutesPerDay + (random.chance(0.004) ? 0 : shoppingMinute(random))
}

function varied(random: Random, count: number): number {
  return count < 5 ? count : count + random.int(-1, Math.floor(count / 3))
}

function ordersOf(random: Random, customer: Customer): number[] {
  const last = (lastDay - 3) * minutesPerDay
  if (customer.joinedAt > last || random.chance(0.155)) return []
  const room = Math.ceil((lastDay - Math.max(customer.joinedAt / minutesPerDay, firstDay)) / 25)
  const count = Math.min(varied(random, counts.pick(random)), room)
  return Array.from({ length: count }, () => moment(random, customer.joinedAt))
}

function statusOf(random: Random, orderedAt: number): Status {
  const age = (lastMinute - orderedAt) / minutesPerDay
  if (random.chance(0.05)) return 'cancelled'
  if (age < 1.5) return random.pick(['new', 'paid'])
  if (age < 4) return random.pick(['new', 'paid', 'paid', 'shipped'])
  if (age < 9) return random.pick(['paid', 'shipped', 'shipped', 'delivered'])
  if (random.chance(0.004)) return random.pick(['paid', 'shipped'])
  return random.chance(0.045) && age > 20 ? 'returned' : 'delivered'
}

function shippedAt(random: Random, status: Status, orderedAt: number): number | null {
  if (status === 'new' || status === 'paid' || status === 'cancelled') return null
  const days = Math.floor(orderedAt / minutesPerDay) + random.pick([1, 1, 1, 2, 2, 3, 4, 6])
  return Math.min(days * minutesPerDay + workingMinute(random), lastMinute - random.int(1, 300))
}

function couponOf(random: Random, first: boolean, days: number): string | null {
  const month = monthOf(days)
  if (first) return random.chance(0.4) ? 'WELCOME' : null
  if (month >= 2 && month <= 4 && random.chance(0.2)) return 'SPRING_10'
  if (month >= 10 && random.chance(0.15)) return 'ADVENT%'
  if (random.chance(0.05)) return 'FREESHIP'
  if (random.chance(0.04)) return 'BEES_10%'
  return random.chance(0.01) ? random.pick(['welcome', 'spring-10']) : null
}

function shippingOf(order: Pick<Order, 'customer' | 'coupon' | 'lines'>): number {
  const value = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)
  const light = order.lines.every((line) => line.product.weight === null)
  return light || value >= 6000 || order.coupon === 'FREESHIP' ? 0 : order.customer.country.postage
}

/** All orders by time, with ids that grow with it; some ids are missing (baskets that were given up). */
export function makeOrders(
  random: Random,
  customers: readonly Customer[],
  products: readonly Product[],
): Order[] {
  const moments = customers
    .flatMap((customer) => ordersOf(random, customer).map((orderedAt) => ({ customer, orderedAt })))
    .sort((a, b) => a.orderedAt - b.orderedAt)
  const basket = fillBasket(random, products)
  const known = new Set<Customer>()
  let id = 0
  return moments.map(({ customer, orderedAt }) => {
    id += random.chance(0.03) ? random.int(2, 3) : 1
    const days = Math.floor(orderedAt / minutesPerDay)
    const coupon = couponOf(random, !known.has(customer), days)
    known.add(customer)
    const lines = basket(days, coupon)
    const status = statusOf(random, orderedAt)
    return {
      id,
      customer,
      orderedAt,
      status,
      shippedAt: shippedAt(random, status, orderedAt),
      coupon,
      shipping: shippingOf({ customer, coupon, lines }),
      lines,
    }
  })
}

/** The order as a row of the table. */
export function orderRow(order: Order): Field[] {
  return [
    order.id,
    order.customer.id,
    isoMinute(order.orderedAt),
    order.status,
    order.shippedAt === null ? null : isoMinute(order.shippedAt),
    order.coupon,
    money(order.shipping),
  ]
}

/** The lines of an order as rows of the table order_items. */
export function itemRows(order: Order): Field[][] {
  return order.lines.map((line, index) => [
    order.id,
    index + 1,
    line.product.id,
    line.quantity,
    money(line.unitPrice),
  ])
}
