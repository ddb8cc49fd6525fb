-- step: count
SELECT id, status
FROM orders
WHERE status = 'paid' OR shipped_at IS NULL;
