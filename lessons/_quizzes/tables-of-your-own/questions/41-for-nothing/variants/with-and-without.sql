-- fails for: a coupon that is an empty text
DELETE FROM order_items;
DELETE FROM payments;
DELETE FROM orders WHERE id > 6;
UPDATE orders SET status = 'new', coupon = NULL, shipping = 4.90 WHERE id = 1;
UPDATE orders SET status = 'new', coupon = 'WELCOME', shipping = 4.90 WHERE id = 2;
UPDATE orders SET status = 'new', coupon = '', shipping = 4.90 WHERE id = 3;
UPDATE orders SET status = 'paid', coupon = NULL, shipping = 4.90 WHERE id = 4;
UPDATE orders SET status = 'new', coupon = NULL, shipping = 0 WHERE id = 5;
UPDATE orders SET status = 'paid', coupon = 'WELCOME', shipping = 4.90 WHERE id = 6;
