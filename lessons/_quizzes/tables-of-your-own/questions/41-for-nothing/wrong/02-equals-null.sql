-- step: state
UPDATE orders
SET shipping = 0
WHERE status = 'new' AND coupon = NULL;
