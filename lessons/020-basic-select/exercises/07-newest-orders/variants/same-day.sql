-- fails for: two orders of one day, of which the one with the lower id is newer
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id NOT BETWEEN 41 AND 55;
UPDATE orders SET ordered_at = '2023-02-01 17:30:00.6' WHERE id = 45;
UPDATE orders SET ordered_at = '2023-02-01 17:30:00.2' WHERE id = 47;
UPDATE orders SET ordered_at = '2023-02-01 09:15' WHERE id = 49;
