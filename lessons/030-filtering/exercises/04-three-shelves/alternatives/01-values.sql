-- good for: a list that comes from a table or a query
SELECT id, name, category_id
FROM products
WHERE category_id IN (VALUES (9), (10), (11));
