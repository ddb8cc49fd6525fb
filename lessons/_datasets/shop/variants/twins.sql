-- fails for: two products of the same name
TRUNCATE order_items;
UPDATE products SET name = 'Drip set' WHERE id IN (2, 3, 8);
UPDATE products SET name = 'Ladder' WHERE id IN (11, 12);
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price)
SELECT 1, id, id, 1, 5.00 FROM products WHERE id NOT IN (3, 8, 12, 54);
