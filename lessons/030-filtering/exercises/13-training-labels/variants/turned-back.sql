-- fails for: an order that was cancelled on its way
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 8;
UPDATE orders SET status = 'delivered', shipped_at = '2023-02-01 10:00';
UPDATE orders SET status = 'returned' WHERE id = 2;
UPDATE orders SET status = 'cancelled' WHERE id = 4;
UPDATE orders SET status = 'paid', shipped_at = NULL WHERE id = 5;
