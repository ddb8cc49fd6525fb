SELECT id, coupon
FROM orders
WHERE coupon = 'welcome'
ORDER BY id;
