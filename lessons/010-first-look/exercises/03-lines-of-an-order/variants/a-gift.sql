-- fails for: an order to which a free gift was added
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price) VALUES
  (46, 7, 119, 1, 0);
