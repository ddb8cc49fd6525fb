-- fails for: an order with other lines
DELETE FROM order_items WHERE order_id NOT IN (4710, 4711, 4712);
UPDATE order_items SET quantity = 9 WHERE order_id = 4711 AND line = 2;
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price) VALUES
  (4711, 21, 5, 1, 1.00), (4711, 22, 4, 2, 1.00), (4711, 20, 4, 3, 1.00);
