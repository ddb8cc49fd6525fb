-- step: rows
-- variant: same-minute
SELECT id, ordered_at, status
FROM orders
ORDER BY ordered_at DESC
LIMIT 8;
