-- fails for: an order placed at the turn of the year, or one with two lines of the same product
DELETE FROM payments;
DELETE FROM reviews;
DELETE FROM order_items WHERE order_id > 60;
DELETE FROM orders WHERE id > 60;
UPDATE customers SET country = 'Ireland';
UPDATE customers SET country = 'Iceland' WHERE id IN (SELECT customer_id FROM orders WHERE id IN (5, 9));
UPDATE products SET category_id = 12 WHERE id % 2 = 0;
UPDATE products SET category_id = 13 WHERE category_id = 12 AND id % 2 = 1;
UPDATE orders SET ordered_at = '2025-06-01 10:00', status = 'delivered';
UPDATE orders SET ordered_at = '2025-01-01 00:00' WHERE id = 2;
UPDATE orders SET ordered_at = '2024-12-31 23:59' WHERE id = 3;
UPDATE orders SET ordered_at = '2026-01-01 00:00' WHERE id = 4;
UPDATE orders SET ordered_at = '2025-12-31 18:00' WHERE id = 6;
UPDATE orders SET status = 'cancelled' WHERE id = 7;
UPDATE orders SET status = 'returned' WHERE id = 8;
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price)
SELECT order_id, line + 10, product_id, quantity, unit_price FROM order_items WHERE order_id BETWEEN 10 AND 20;
