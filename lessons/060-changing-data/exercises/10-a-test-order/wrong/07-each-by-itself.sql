-- step: behaviour
-- says: a transaction of its own
DELETE FROM payments WHERE order_id = 42;
DELETE FROM order_items WHERE order_id = 42;
DELETE FROM orders WHERE id = 42;
