-- fails for: a customer who ordered the product only in an order that was cancelled
DELETE FROM payments;
DELETE FROM reviews WHERE id > 60;
UPDATE reviews SET stars = 3 WHERE id < 30;
UPDATE orders SET status = 'cancelled' WHERE id % 2 = 0;
DELETE FROM order_items WHERE order_id > 1500;
DELETE FROM orders WHERE id > 1500;
