-- fails for: somebody born on 1 January 1990
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders;
DELETE FROM reviews;
DELETE FROM customers WHERE id > 6;
UPDATE customers SET born = '1990-01-01' WHERE id = 2;
UPDATE customers SET born = '1989-12-31' WHERE id = 3;
