-- fails for: a year in which nothing has arrived yet
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 80;
UPDATE orders SET status = 'returned' WHERE id <= 10 OR id BETWEEN 41 AND 50;
UPDATE orders SET ordered_at = '2024-02-02 10:00', status = 'delivered' WHERE id BETWEEN 11 AND 40;
UPDATE orders SET ordered_at = '2024-12-31 23:00', status = 'returned' WHERE id BETWEEN 11 AND 15;
UPDATE orders SET ordered_at = '2026-01-01 00:00', status = 'new' WHERE id > 50;
