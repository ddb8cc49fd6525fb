-- fails for: a customer in Niger
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 100;
UPDATE customers SET country = 'Niger' WHERE country = 'Germany' AND id < 20;
