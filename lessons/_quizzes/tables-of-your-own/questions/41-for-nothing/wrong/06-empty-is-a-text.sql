-- step: state
-- variant: with-and-without
-- says: a coupon that is an empty text
UPDATE orders
SET shipping = 0
WHERE status = 'new' AND coalesce(coupon, '') = '';
