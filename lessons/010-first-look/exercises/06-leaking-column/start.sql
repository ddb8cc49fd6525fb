SELECT id, customer_id, ordered_at, shipped_at, coupon, shipping, status
FROM orders;
