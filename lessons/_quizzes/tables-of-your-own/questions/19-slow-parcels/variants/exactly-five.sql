-- fails for: an order that waited exactly five days
DELETE FROM order_items;
DELETE FROM payments;
DELETE FROM orders WHERE id > 5;
UPDATE orders SET ordered_at = '2025-03-01 10:00', shipped_at = '2025-03-06 10:00' WHERE id = 1;
UPDATE orders SET ordered_at = '2025-03-01 10:00', shipped_at = '2025-03-06 10:01' WHERE id = 2;
UPDATE orders SET ordered_at = '2025-03-01 23:00', shipped_at = '2025-03-07 01:00' WHERE id = 3;
UPDATE orders SET ordered_at = '2025-03-01 10:00', shipped_at = NULL WHERE id = 4;
UPDATE orders SET ordered_at = '2025-03-01 10:00', shipped_at = '2025-03-07 09:00' WHERE id = 5;
