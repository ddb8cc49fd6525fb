-- step: behaviour
ALTER TABLE orders ADD COLUMN coupon_code text CHECK (coupon_code = upper(coupon_code));
UPDATE orders SET coupon_code = upper(replace(coupon, '-', '_'));
ALTER TABLE orders DROP COLUMN coupon;
-- down
ALTER TABLE orders ADD COLUMN coupon text;
UPDATE orders SET coupon = coupon_code;
ALTER TABLE orders DROP COLUMN coupon_code;
