-- fails for: a product that costs exactly the average, or a dear one that is discontinued
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
UPDATE products SET price = 10, discontinued = false;
UPDATE products SET price = 8 WHERE id = 2;
UPDATE products SET price = 12 WHERE id = 3;
UPDATE products SET price = 10.3 WHERE id = 5;
UPDATE products SET price = 9.7 WHERE id = 6;
UPDATE products SET price = 14, discontinued = true WHERE id = 4;
