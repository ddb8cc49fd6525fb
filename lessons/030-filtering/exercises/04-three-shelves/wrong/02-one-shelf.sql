-- step: count
SELECT id, name, category_id
FROM products
WHERE category_id = 9;
