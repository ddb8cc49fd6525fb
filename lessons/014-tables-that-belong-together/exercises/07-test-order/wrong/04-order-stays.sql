-- step: state
DELETE FROM order_items WHERE order_id = 43;
DELETE FROM payments WHERE order_id = 43;
