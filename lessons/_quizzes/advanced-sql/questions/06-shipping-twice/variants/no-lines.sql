-- fails for: an order that has no lines
DELETE FROM payments;
DELETE FROM order_items WHERE order_id > 8;
DELETE FROM orders WHERE id > 8;
UPDATE orders SET status = 'paid', shipping = 2.50 WHERE id < 7;
UPDATE orders SET status = 'new', shipping = 4.00 WHERE id >= 7;
DELETE FROM order_items WHERE order_id >= 7;
