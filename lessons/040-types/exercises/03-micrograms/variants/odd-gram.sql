-- fails for: a weight with many digits
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
UPDATE products SET weight_grams = 123456789 WHERE id = 3;
UPDATE products SET weight_grams = 1 WHERE id = 5;
UPDATE products SET weight_grams = NULL WHERE id = 6;
