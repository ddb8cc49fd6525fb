-- fails for: an order without lines
TRUNCATE orders CASCADE;
INSERT INTO orders (id, customer_id, ordered_at, status, shipping) VALUES
  (1, 1, '2025-05-05 09:00', 'paid', 4.90), (2, 2, '2025-05-05 10:00', 'new', 0.00),
  (3, 1, '2025-05-06 11:00', 'new', 4.90), (4, 5, '2025-05-07 12:00', 'cancelled', 4.90);
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price) VALUES
  (1, 1, 4, 2, 3.49), (1, 2, 5, 1, 14.99), (1, 3, 9, 1, 7.50), (2, 1, 4, 5, 3.49), (4, 1, 2, 1, 2.99);
