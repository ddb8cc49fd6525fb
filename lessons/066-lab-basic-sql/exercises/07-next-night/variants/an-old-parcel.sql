-- fails for: a parcel of 2023 that arrives today
UPDATE orders SET status = 'shipped' WHERE id IN (1, 42);
INSERT INTO orders (id, customer_id, ordered_at, status, shipping) VALUES
  (9351, 13, '2023-12-31 23:59', 'shipped', 0.00),
  (9352, 13, '2024-01-01 00:00', 'shipped', 0.00)
ON CONFLICT (id) DO UPDATE SET ordered_at = excluded.ordered_at, status = 'shipped';
