-- fails for: a product that costs exactly 5.00
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
UPDATE products SET price = 5.00 WHERE id = 4;
UPDATE products SET price = 5.01 WHERE id = 7;
