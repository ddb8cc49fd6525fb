-- fails for: a product of exactly 100 grams
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
UPDATE products SET weight_grams = 100 WHERE id = 4;
UPDATE products SET weight_grams = 99 WHERE id = 7;
UPDATE products SET weight_grams = NULL WHERE id = 8;
