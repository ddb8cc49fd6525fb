-- fails for: an order that is worth exactly the mean
DELETE FROM order_items WHERE order_id > 3 OR line > 1;
UPDATE order_items SET quantity = 2, unit_price = 4.50 WHERE order_id = 1;
UPDATE order_items SET quantity = 1, unit_price = 9.00 WHERE order_id = 2;
UPDATE order_items SET quantity = 3, unit_price = 3.00 WHERE order_id = 3;
