SELECT id, coupon
FROM orders
WHERE lower(coupon) = 'welcome'
ORDER BY id;
