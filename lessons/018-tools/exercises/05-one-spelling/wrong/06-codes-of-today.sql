-- step: behaviour
ALTER TABLE orders ADD COLUMN coupon_code text CHECK (coupon_code IN ('WELCOME', 'SPRING_10', 'FREESHIP', 'BEES_10%', 'ADVENT%'));
UPDATE orders SET coupon_code = upper(replace(coupon, '-', '_'));
-- down
ALTER TABLE orders DROP COLUMN coupon_code;
