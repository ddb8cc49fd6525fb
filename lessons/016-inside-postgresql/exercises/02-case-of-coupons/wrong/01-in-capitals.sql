-- step: count
SELECT id, coupon
FROM orders
WHERE coupon = 'WELCOME'
ORDER BY id;
