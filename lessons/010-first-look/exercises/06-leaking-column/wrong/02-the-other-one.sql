-- step: rows
SELECT id, customer_id, ordered_at, shipped_at, coupon, status
FROM orders;
