-- step: state
ALTER TABLE orders ADD COLUMN coupon_code text CHECK (coupon_code = upper(coupon_code));
UPDATE orders SET coupon_code = upper(replace(coupon, '-', '_'));
-- down
UPDATE orders SET coupon_code = NULL;
