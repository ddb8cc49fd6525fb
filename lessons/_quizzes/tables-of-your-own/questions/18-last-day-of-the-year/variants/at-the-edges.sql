-- fails for: an order at the first moment of the next day
DELETE FROM order_items;
DELETE FROM payments;
DELETE FROM orders WHERE id > 6;
UPDATE orders SET ordered_at = '2025-12-31 00:00' WHERE id = 1;
UPDATE orders SET ordered_at = '2025-12-31 23:59:30' WHERE id = 2;
UPDATE orders SET ordered_at = '2026-01-01 00:00' WHERE id = 3;
UPDATE orders SET ordered_at = '2026-01-01 09:00' WHERE id = 4;
UPDATE orders SET ordered_at = '2024-12-31 12:00' WHERE id = 5;
UPDATE orders SET ordered_at = '2025-12-30 23:59:59' WHERE id = 6;
