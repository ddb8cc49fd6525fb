-- fails for: an order placed at the first moment of December, or in the next year, or without lines
DELETE FROM payments;
DELETE FROM order_items WHERE order_id > 60;
DELETE FROM orders WHERE id > 60;
UPDATE orders SET ordered_at = '2025-12-24 18:00' WHERE id > 20;
UPDATE orders SET ordered_at = '2025-12-01 00:00', shipping = 3.33 WHERE id = 21;
UPDATE orders SET ordered_at = '2025-11-30 23:59', shipping = 4.44 WHERE id = 22;
UPDATE orders SET ordered_at = '2026-02-01 09:00', shipping = 5.55 WHERE id = 23;
DELETE FROM order_items WHERE order_id IN (24, 25);
