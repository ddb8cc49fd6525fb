-- step: count
SELECT id, ordered_at, status
FROM orders
ORDER BY ordered_at DESC, id DESC;
