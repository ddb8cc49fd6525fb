-- step: columns
SELECT id, customer_id, ordered_at, coupon, shipping
FROM orders;
