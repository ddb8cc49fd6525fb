-- step: state
DELETE FROM order_items WHERE order_id IN (SELECT id FROM orders WHERE customer_id = 13);
DELETE FROM payments WHERE order_id IN (SELECT id FROM orders WHERE customer_id = 13);
DELETE FROM orders WHERE customer_id = 13;
