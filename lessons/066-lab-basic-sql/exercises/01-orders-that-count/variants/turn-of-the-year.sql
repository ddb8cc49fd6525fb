-- fails for: orders in the first and the last minute of a year
INSERT INTO orders (id, customer_id, ordered_at, status, coupon, shipping) VALUES
  (90001, 13, '2025-01-01 00:00', 'delivered', NULL, 0.00),
  (90002, 13, '2024-12-31 23:59', 'returned', 'WELCOME', 4.90),
  (90003, 13, '2025-12-31 23:59', 'returned', 'BEES_10%', 0.01),
  (90004, 13, '2026-01-01 00:00', 'delivered', NULL, 4.90);
