-- step: rows
SELECT id, ordered_at, status
FROM orders
ORDER BY ordered_at, id
LIMIT 8;
