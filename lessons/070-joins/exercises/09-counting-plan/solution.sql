SELECT w.warehouse, k.name
FROM (SELECT DISTINCT warehouse FROM inventory) AS w
CROSS JOIN categories AS k
WHERE k.parent_id IS NULL
ORDER BY w.warehouse, k.name;
