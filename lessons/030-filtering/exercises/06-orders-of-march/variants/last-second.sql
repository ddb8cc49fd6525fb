-- fails for: an order placed in the last second of February or of March
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 5;
UPDATE orders SET ordered_at = '2025-03-12 10:00' WHERE id = 1;
UPDATE orders SET ordered_at = '2025-03-31 23:59:59.9995' WHERE id = 2;
UPDATE orders SET ordered_at = '2025-04-02 08:00' WHERE id = 3;
UPDATE orders SET ordered_at = '2025-02-28 23:59:59.9995' WHERE id = 4;
