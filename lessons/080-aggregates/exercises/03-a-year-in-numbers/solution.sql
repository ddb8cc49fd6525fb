SELECT count(*), count(DISTINCT customer_id), count(coupon)
FROM orders
WHERE ordered_at >= '2025-01-01' AND ordered_at < '2026-01-01';
