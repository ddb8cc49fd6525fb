-- step: state
UPDATE orders
SET shipping = 0
WHERE status = 'new' OR coupon IS NULL;
