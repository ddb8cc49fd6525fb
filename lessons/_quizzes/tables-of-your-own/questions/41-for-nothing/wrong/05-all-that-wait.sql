-- step: state
UPDATE orders
SET shipping = 0
WHERE shipped_at IS NULL AND coupon IS NULL;
