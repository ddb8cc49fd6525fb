-- step: error
DELETE FROM order_items;
DELETE FROM payments;
DELETE FROM orders;
DELETE FROM customers;
