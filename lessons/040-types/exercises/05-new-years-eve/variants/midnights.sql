-- fails for: an order exactly at midnight
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders;
INSERT INTO orders (id, customer_id, ordered_at, status, shipping) VALUES
  (5, 1, '2025-12-30 22:59:59+00', 'paid', 4.90),
  (4, 1, '2025-12-30 23:00+00', 'paid', 4.90),
  (3, 2, '2025-12-31 12:00+00', 'new', 0),
  (2, 3, '2025-12-31 12:00+00', 'new', 0),
  (1, 2, '2025-12-31 22:59:59+00', 'paid', 4.90),
  (6, 2, '2025-12-31 23:00+00', 'paid', 4.90);
