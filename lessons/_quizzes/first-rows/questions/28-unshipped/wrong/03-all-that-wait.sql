-- step: count
SELECT id, status
FROM orders
WHERE shipped_at IS NULL;
