-- step: count
SELECT id, coupon
FROM orders
WHERE lower(coupon) = 'WELCOME'
ORDER BY id;
