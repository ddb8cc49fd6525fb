-- fails for: two orders of the same moment
INSERT INTO orders (id, customer_id, ordered_at, status, coupon, shipping) VALUES
  (90012, 13, '2025-03-01 12:00', 'delivered', 'WELCOME', 0.00),
  (90011, 14, '2025-03-01 12:00', 'returned', NULL, 4.90),
  (90010, 15, '2025-03-01 12:00', 'delivered', '', 4.90);
