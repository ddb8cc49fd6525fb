-- fails for: an order placed at midnight as April began
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 4;
UPDATE orders SET ordered_at = '2025-03-01 00:00' WHERE id = 1;
UPDATE orders SET ordered_at = '2025-03-31 15:20' WHERE id = 2;
UPDATE orders SET ordered_at = '2025-04-01 00:00' WHERE id = 3;
