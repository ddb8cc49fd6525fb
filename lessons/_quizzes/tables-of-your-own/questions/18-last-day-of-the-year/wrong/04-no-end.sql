-- step: count
-- variant: at-the-edges
SELECT id, ordered_at
FROM orders
WHERE ordered_at >= '2025-12-31';
