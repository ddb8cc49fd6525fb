-- step: count
-- variant: spellings
-- says: a coupon in mixed letters
SELECT id, coupon
FROM orders
WHERE coupon IN ('welcome', 'WELCOME')
ORDER BY id;
