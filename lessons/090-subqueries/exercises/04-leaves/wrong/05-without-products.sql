-- step: count
SELECT k.name
FROM categories AS k
WHERE NOT EXISTS (SELECT FROM products AS p WHERE p.category_id = k.id)
ORDER BY k.name;
