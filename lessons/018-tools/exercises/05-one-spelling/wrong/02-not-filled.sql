-- step: behaviour
-- says: one spelling
ALTER TABLE orders ADD COLUMN coupon_code text CHECK (coupon_code = upper(coupon_code));
-- down
ALTER TABLE orders DROP COLUMN coupon_code;
