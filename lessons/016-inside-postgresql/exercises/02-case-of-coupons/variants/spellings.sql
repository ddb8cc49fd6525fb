-- fails for: a coupon in mixed letters, and one that is longer
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 8;
UPDATE orders SET coupon = 'Welcome' WHERE id = 3;
UPDATE orders SET coupon = 'welcome2' WHERE id = 4;
UPDATE orders SET coupon = 'WELCOME' WHERE id = 2;
