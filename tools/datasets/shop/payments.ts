import type { Random } from '../random.ts'
import type { Field } from '../csv.ts'
import { isoMinute, lastMinute, minutesPerDay } from './calendar.ts'
import type { Order } from './orders.ts'
import { money } from './products.ts'

/** A payment or, when negative, a refund; cents and minutes since 1970. */
export interface Payment {
  order: Order
  method: string
  amount: number
  paidAt: number
}

const methods = ['card', 'card', 'card', 'card', 'wallet', 'wallet', 'wallet', 'transfer', 'invoice']

function totalOf(order: Order): number {
  return order.shipping + order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)
}

function delay(random: Random, method: string): number {
  if (method === 'transfer') return random.int(600, 3 * minutesPerDay)
  if (method === 'invoice') return random.int(5, 20) * minutesPerDay + random.int(0, 600)
  return random.int(0, 4)
}

function paymentsOf(random: Random, order: Order): Payment[] {
  const total = totalOf(order)
  // Nothing to pay; not paid yet; cancelled before it was paid; forgotten by those who pay by invoice.
  if (total === 0 || order.status === 'new' || (order.status === 'cancelled' && random.chance(0.6))) return []
  if (order.status === 'delivered' && random.chance(0.003)) return []
  const method = random.pick(methods)
  const paidAt = order.orderedAt + delay(random, method)
  const part = total > 3000 && random.chance(0.03) ? random.pick([1000, 2500]) : 0
  const payments = [{ order, method, amount: total - part, paidAt }]
  if (part > 0) payments.push({ order, method: 'voucher', amount: part, paidAt: order.orderedAt })
  // A few pay twice.
  if (random.chance(0.0015)) payments.push({ order, method, amount: total, paidAt: paidAt + 1 })
  if (order.status === 'cancelled' || order.status === 'returned') {
    const back = order.status === 'returned' && random.chance(0.3) ? Math.round(total / 2) : total
    payments.push({ order, method, amount: -back, paidAt: paidAt + random.int(2, 25) * minutesPerDay })
  }
  return payments.filter((payment) => payment.paidAt <= lastMinute)
}

/** What was paid and paid back for the orders, by time. */
export function makePayments(random: Random, orders: readonly Order[]): Payment[] {
  return orders.flatMap((order) => paymentsOf(random, order)).sort((a, b) => a.paidAt - b.paidAt)
}

/** The payment as a row of the table; the id is its place in time. */
export function paymentRow(payment: Payment, index: number): Field[] {
  return [index + 1, payment.order.id, payment.method, money(payment.amount), isoMinute(payment.paidAt)]
}
