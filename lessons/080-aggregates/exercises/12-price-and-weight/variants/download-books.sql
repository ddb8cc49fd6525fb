-- fails for: a category in which the dearest things weigh nothing
UPDATE products SET weight_grams = NULL, price = 90 WHERE category_id = 6 AND id < 150;
UPDATE products SET weight_grams = 100 + id, category_id = 25 WHERE category_id = 27;
UPDATE products SET weight_grams = NULL WHERE id = (SELECT min(id) FROM products WHERE category_id = 14);
