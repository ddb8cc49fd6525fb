-- step: count
-- variant: spellings
SELECT id, coupon
FROM orders
WHERE lower(coupon) LIKE 'welcome%'
ORDER BY id;
