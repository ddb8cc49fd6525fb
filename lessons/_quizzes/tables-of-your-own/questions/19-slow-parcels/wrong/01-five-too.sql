-- step: count
-- variant: exactly-five
-- says: an order that waited exactly five days
SELECT id
FROM orders
WHERE shipped_at - ordered_at >= interval '5 days';
