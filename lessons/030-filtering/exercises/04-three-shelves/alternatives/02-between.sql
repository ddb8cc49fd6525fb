-- good for: whole numbers without a gap
SELECT id, name, category_id
FROM products
WHERE category_id BETWEEN 9 AND 11;
