-- step: rows
-- variant: turn-of-the-year
-- says: an order placed at the turn of the year
SELECT count(*), count(DISTINCT customer_id), count(coupon)
FROM orders
WHERE ordered_at BETWEEN '2025-01-01' AND '2026-01-01';
