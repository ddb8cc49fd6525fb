-- fails for: a product whose only order was cancelled, or one without a day of release
INSERT INTO orders (id, customer_id, ordered_at, status, shipping) VALUES
  (90001, 13, '2025-06-01 10:00', 'cancelled', 4.90);
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price)
SELECT 90001, 1, id, 1, price
FROM products
WHERE id NOT IN (SELECT product_id FROM order_items)
ORDER BY id
LIMIT 1;
UPDATE products SET released_on = NULL
WHERE id = (SELECT max(id) FROM products WHERE id NOT IN (SELECT product_id FROM order_items));
