-- step: error
SELECT id, name, category_id
FROM products
WHERE category_id = 9 OR 10 OR 11;
