-- step: behaviour
-- says: in 2 transactions
BEGIN;
DELETE FROM payments WHERE order_id = 42;
DELETE FROM order_items WHERE order_id = 42;
COMMIT;
DELETE FROM orders WHERE id = 42;
