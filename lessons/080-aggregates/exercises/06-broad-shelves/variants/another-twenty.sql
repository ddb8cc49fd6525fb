-- fails for: a category in which the dearest product is discontinued
UPDATE products SET discontinued = true, price = 500 WHERE id IN (SELECT min(id) FROM products GROUP BY category_id);
UPDATE products SET discontinued = false WHERE category_id = 23;
UPDATE products SET category_id = 11 WHERE id IN (SELECT id FROM products WHERE NOT discontinued ORDER BY id LIMIT 22);
