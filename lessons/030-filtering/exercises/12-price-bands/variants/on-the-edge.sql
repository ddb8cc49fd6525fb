-- fails for: a price of exactly 5.00 or 20.00
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 5;
UPDATE products SET price = 5.00 WHERE id = 1;
UPDATE products SET price = 20.00 WHERE id = 3;
UPDATE products SET price = 4.99 WHERE id = 4;
UPDATE products SET price = 19.99 WHERE id = 5;
