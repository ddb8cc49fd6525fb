-- fails for: a paid order that has been shipped
DELETE FROM order_items;
DELETE FROM payments;
DELETE FROM orders WHERE id > 10;
UPDATE orders SET status = 'paid', shipped_at = NULL WHERE id IN (1, 2);
UPDATE orders SET status = 'paid', shipped_at = '2025-01-01' WHERE id = 3;
UPDATE orders SET status = 'new', shipped_at = NULL WHERE id = 4;
