-- step: error
UPDATE orders
SET shipping = NULL
WHERE status = 'new' AND coupon IS NULL;
