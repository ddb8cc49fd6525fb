-- step: behaviour
ALTER TABLE orders ADD COLUMN coupon_code text NOT NULL DEFAULT '' CHECK (coupon_code = upper(coupon_code));
UPDATE orders SET coupon_code = upper(replace(coupon, '-', '_')) WHERE coupon IS NOT NULL;
-- down
ALTER TABLE orders DROP COLUMN coupon_code;
