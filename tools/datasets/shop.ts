import { toCsv } from './csv.ts'
import type { TableData } from './csv.ts'
import { Random } from './random.ts'
import { customerRow, makeCustomers } from './shop/customers.ts'
import { inventoryRows } from './shop/inventory.ts'
import { itemRows, makeOrders, orderRow } from './shop/orders.ts'
import { makePayments, paymentRow } from './shop/payments.ts'
import { categoryRows, makeProducts, productRow } from './shop/products.ts'
import { makeReviews, reviewRow } from './shop/reviews.ts'

/**
 * The nursery shop: about 50,000 rows, the same for ever. The tables stand in an order in which their
 * foreign keys can be checked. A changed row changes what lessons and hidden datasets rely on.
 */
export function generateShop(): TableData[] {
  const customers = makeCustomers(new Random(11))
  const products = makeProducts(new Random(22))
  const orders = makeOrders(new Random(33), customers, products)
  const payments = makePayments(new Random(44), orders)
  const reviews = makeReviews(new Random(55), orders, customers, products)
  return [
    toCsv('customers', customers.map(customerRow)),
    toCsv('categories', categoryRows()),
    toCsv('products', products.map(productRow)),
    toCsv('orders', orders.map(orderRow)),
    toCsv('order_items', orders.flatMap(itemRows)),
    toCsv('inventory', inventoryRows(new Random(66), products)),
    toCsv('payments', payments.map(paymentRow)),
    toCsv('reviews', reviews.map(reviewRow)),
  ]
}
