-- step: count
SELECT i.warehouse, k.name
FROM inventory AS i
CROSS JOIN categories AS k
WHERE k.parent_id IS NULL
ORDER BY i.warehouse, k.name;
