-- step: count
SELECT DISTINCT ON (k.name) k.name AS category, p.name, p.price
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE k.parent_id = 3
ORDER BY k.name, p.price DESC, p.name;
