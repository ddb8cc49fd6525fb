-- step: rows
-- variant: turn-of-the-year
SELECT count(*), count(DISTINCT customer_id), count(coupon)
FROM orders
WHERE ordered_at >= '2025-01-01';
