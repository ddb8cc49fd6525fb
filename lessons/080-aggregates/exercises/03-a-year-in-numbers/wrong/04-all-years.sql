-- step: rows
SELECT count(*), count(DISTINCT customer_id), count(coupon)
FROM orders;
