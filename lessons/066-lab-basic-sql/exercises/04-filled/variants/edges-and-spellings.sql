-- fails for: orders on the edges of the periods, or a coupon with two hyphens
INSERT INTO orders (id, customer_id, ordered_at, status, coupon, shipping) VALUES
  (90001, 13, '2024-01-01 00:00', 'delivered', 'spring-sale-10', 0.00),
  (90002, 13, '2023-12-31 23:59', 'returned', 'welcome', 4.90),
  (90003, 13, '2025-07-01 00:00', 'returned', 'Bees_10%', 0.00),
  (90004, 13, '2025-06-30 23:59', 'delivered', NULL, 4.90);
