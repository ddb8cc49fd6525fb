-- fails for: two orders placed at the same moment
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 200;
UPDATE customers SET country = 'India' WHERE id < 120;
UPDATE customers SET name = 'Kavya Patel' WHERE id IN (61, 102, 107);
UPDATE orders SET ordered_at = '2023-03-03 12:00';
