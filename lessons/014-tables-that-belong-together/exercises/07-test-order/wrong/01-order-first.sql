-- step: error
DELETE FROM orders WHERE id = 43;
DELETE FROM order_items WHERE order_id = 43;
DELETE FROM payments WHERE order_id = 43;
