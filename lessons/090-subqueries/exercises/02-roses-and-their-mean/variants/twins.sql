-- fails for: two roses with the same name, or other prices
UPDATE products SET name = 'Old Glory', price = price + id / 10.0 WHERE category_id = 12;
UPDATE products SET category_id = 13 WHERE category_id = 12 AND id % 3 = 0;
UPDATE products SET price = 20.01 WHERE id = (SELECT max(id) FROM products WHERE category_id = 12);
