-- fails for: a coupon that is spelled otherwise on purpose
UPDATE orders SET coupon = 'bee-1' WHERE id % 100 = 3;
UPDATE orders SET coupon = 'welcome back' WHERE id % 100 = 4;
