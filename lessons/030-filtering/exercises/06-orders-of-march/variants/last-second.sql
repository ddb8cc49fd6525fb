-- fails for: an order placed in the last second of March
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 4;
UPDATE orders SET ordered_at = '2025-03-12 10:00' WHERE id = 1;
UPDATE orders SET ordered_at = '2025-03-31 23:59:59.5' WHERE id = 2;
UPDATE orders SET ordered_at = '2025-04-02 08:00' WHERE id = 3;
