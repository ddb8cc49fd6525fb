-- step: count
-- variant: more-codes
-- says: coupon codes that are new
SELECT id, coupon
FROM orders
WHERE coupon IN ('ADVENT%', 'BEES_10%');
