-- step: order
-- variant: same-day
-- says: two orders of one day
SELECT id, ordered_at, status
FROM orders
ORDER BY ordered_at::date DESC, id DESC
LIMIT 8;
