-- good for: a pattern in which the backslash means something already
SELECT id, coupon
FROM orders
WHERE coupon LIKE '%!%' ESCAPE '!';
