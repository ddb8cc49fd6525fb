-- fails for: a customer who ordered the product after writing the review
INSERT INTO orders (id, customer_id, ordered_at, status, shipping)
SELECT 90000 + id, customer_id, written_at + interval '1 month', 'delivered', 4.90
FROM reviews
WHERE id IN (2, 9);
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price)
SELECT 90000 + id, 1, product_id, 1, 9.99
FROM reviews
WHERE id IN (2, 9);
