-- fails for: a coupon code that is new
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 8;
UPDATE orders SET status = 'delivered';
UPDATE orders SET coupon = 'HARVEST' WHERE id = 1;
UPDATE orders SET coupon = NULL WHERE id = 2;
