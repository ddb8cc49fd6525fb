-- fails for: a delivered order of which nobody noted when it was sent
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 8;
UPDATE orders SET status = 'delivered', shipped_at = '2023-02-01 10:00';
UPDATE orders SET shipped_at = NULL WHERE id = 2;
UPDATE orders SET status = 'returned' WHERE id = 3;
