-- fails for: two orders placed at the same moment
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 300;
UPDATE orders SET ordered_at = '2024-04-04 10:00' WHERE id > 20;
UPDATE customers SET country = 'Nigeria' WHERE id < 200;
