-- step: order
-- variant: spellings
SELECT id, coupon
FROM orders
WHERE lower(coupon) = 'welcome';
