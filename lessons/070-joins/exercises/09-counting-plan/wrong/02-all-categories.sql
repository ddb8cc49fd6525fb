-- step: count
SELECT w.warehouse, k.name
FROM (SELECT DISTINCT warehouse FROM inventory) AS w
CROSS JOIN categories AS k
ORDER BY w.warehouse, k.name;
