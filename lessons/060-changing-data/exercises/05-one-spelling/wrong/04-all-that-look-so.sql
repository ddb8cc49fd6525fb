-- step: state
-- variant: other-codes
-- says: a coupon that is spelled otherwise on purpose
UPDATE orders SET coupon = replace(upper(coupon), '-', '_');
