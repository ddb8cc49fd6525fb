-- fails for: an order placed at the turn of the year
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 40;
UPDATE orders SET ordered_at = '2025-05-05 10:00';
UPDATE orders SET ordered_at = '2024-12-31 23:59:59' WHERE id = 1;
UPDATE orders SET ordered_at = '2025-01-01 00:00' WHERE id = 2;
UPDATE orders SET ordered_at = '2025-12-31 12:00' WHERE id IN (4, 5);
UPDATE orders SET ordered_at = '2026-01-01 00:00' WHERE id = 3;
UPDATE orders SET coupon = 'WELCOME' WHERE id IN (2, 3);
