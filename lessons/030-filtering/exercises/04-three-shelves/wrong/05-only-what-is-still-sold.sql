-- step: count
SELECT id, name, category_id
FROM products
WHERE category_id IN (9, 10, 11) AND NOT discontinued;
