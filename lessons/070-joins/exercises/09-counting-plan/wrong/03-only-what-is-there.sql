-- step: count
SELECT DISTINCT i.warehouse, k.name
FROM inventory AS i
JOIN products AS p ON p.id = i.product_id
JOIN categories AS k ON k.id = p.category_id
WHERE k.parent_id IS NULL
ORDER BY i.warehouse, k.name;
