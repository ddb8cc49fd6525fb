-- step: count
-- variant: last-second
SELECT id, ordered_at
FROM orders
WHERE ordered_at > '2025-02-28 23:59'
  AND ordered_at < '2025-04-01';
