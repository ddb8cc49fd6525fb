-- fails for: a product of exactly 1000 grams
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 12;
UPDATE products SET weight_grams = 1000 WHERE id = 2;
UPDATE products SET weight_grams = 1001 WHERE id = 4;
UPDATE products SET weight_grams = 499 WHERE id = 6;
