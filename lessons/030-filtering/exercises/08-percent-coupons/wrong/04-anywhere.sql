-- step: count
-- variant: more-codes
SELECT id, coupon
FROM orders
WHERE coupon LIKE '%\%%';
