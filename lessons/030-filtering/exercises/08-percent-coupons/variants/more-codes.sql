-- fails for: coupon codes that are new, with the sign at the end, in the middle, or alone
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 9;
UPDATE orders SET coupon = 'SUMMER_5%' WHERE id = 1;
UPDATE orders SET coupon = '5%_OFF' WHERE id = 2;
UPDATE orders SET coupon = '%' WHERE id = 3;
UPDATE orders SET coupon = 'ADVENT%' WHERE id = 4;
UPDATE orders SET coupon = NULL WHERE id = 5;
UPDATE orders SET coupon = '5%OFF%' WHERE id = 7;
