-- step: behaviour
UPDATE orders SET coupon = upper(replace(coupon, '-', '_'));
-- down
UPDATE orders SET coupon = lower(coupon);
