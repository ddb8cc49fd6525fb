-- step: behaviour
-- says: a code in small letters is refused
ALTER TABLE orders ADD COLUMN coupon_code text;
UPDATE orders SET coupon_code = upper(replace(coupon, '-', '_'));
-- down
ALTER TABLE orders DROP COLUMN coupon_code;
