-- fails for: an order that was entered late
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id NOT BETWEEN 41 AND 55;
UPDATE orders SET ordered_at = '2023-01-05 08:00' WHERE id = 54;
