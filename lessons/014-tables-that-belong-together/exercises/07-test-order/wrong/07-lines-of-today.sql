-- step: error
-- variant: refunded
DELETE FROM order_items WHERE order_id = 43 AND line IN (1, 2);
DELETE FROM payments WHERE order_id = 43;
DELETE FROM orders WHERE id = 43;
