-- fails for: an order with a third line and a refund
INSERT INTO order_items (order_id, line, product_id, quantity, unit_price) VALUES (43, 3, 119, 1, 9.99);
INSERT INTO payments (id, order_id, method, amount, paid_at) VALUES (9901, 43, 'card', -9.99, '2023-02-01 10:00');
