-- step: rows
-- variant: same-minute
-- says: many orders placed at the same moment
SELECT id, ordered_at, status
FROM orders
ORDER BY ordered_at DESC, id
LIMIT 8;
