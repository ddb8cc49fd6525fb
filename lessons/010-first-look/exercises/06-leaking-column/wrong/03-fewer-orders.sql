-- step: count
SELECT id, customer_id, ordered_at, coupon, shipping, status
FROM orders
WHERE status = 'returned';
