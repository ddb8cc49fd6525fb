-- step: state
UPDATE orders SET coupon = upper(coupon);
