-- step: rows
SELECT id, lower(coupon) AS coupon
FROM orders
WHERE lower(coupon) = 'welcome'
ORDER BY id;
