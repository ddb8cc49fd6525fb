-- step: state
DELETE FROM payments WHERE order_id = 42;
DELETE FROM order_items WHERE order_id = 42;
