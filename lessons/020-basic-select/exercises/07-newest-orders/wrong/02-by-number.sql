-- step: rows
-- variant: late-entry
-- says: an order that was entered late
SELECT id, ordered_at, status
FROM orders
ORDER BY id DESC
LIMIT 8;
