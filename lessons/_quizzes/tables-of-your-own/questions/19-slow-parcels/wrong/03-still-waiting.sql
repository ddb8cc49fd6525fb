-- step: count
SELECT id
FROM orders
WHERE shipped_at - ordered_at > interval '5 days' OR shipped_at IS NULL;
