-- step: error
DELETE FROM order_items WHERE order_id = 43;
DELETE FROM payments WHERE id = 43 AND order_id <> 43;
DELETE FROM orders WHERE id = 43;
