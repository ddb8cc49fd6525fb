-- step: count
-- variant: exactly-five
SELECT id
FROM orders
WHERE shipped_at::date - ordered_at::date > 5;
