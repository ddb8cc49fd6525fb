-- fails for: a parcel that took 72 hours to the minute
INSERT INTO orders (id, customer_id, ordered_at, status, shipped_at, coupon, shipping) VALUES
  (90001, 13, '2025-01-01 00:00', 'shipped', '2025-01-04 00:00', NULL, 0.00),
  (90002, 13, '2025-01-01 00:00', 'shipped', '2025-01-04 00:01', 'BEES_10%', 0.00),
  (90003, 13, '2025-05-01 23:00', 'shipped', '2025-05-05 00:00', 'FREESHIP', 0.00),
  (90004, 13, '2024-12-31 23:59', 'shipped', '2025-01-05 00:00', NULL, 0.00),
  (90005, 13, '2025-05-01 20:00', 'paid', NULL, NULL, 0.00);
