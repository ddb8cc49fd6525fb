SELECT id, ordered_at
FROM orders
WHERE ordered_at >= '2025-03-01'
  AND ordered_at < '2025-04-01';
