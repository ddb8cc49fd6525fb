-- step: rows
SELECT count(*), count(DISTINCT customer_id), count(coupon)
FROM orders
WHERE ordered_at BETWEEN '2025-01-01' AND '2025-12-31';
